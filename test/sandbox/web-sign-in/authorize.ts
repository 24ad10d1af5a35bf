/** `/authorize`: signs people in and asks for consent. Code flow with PKCE, answered in the fragment, as browser apps use it. */
import { notSimulated } from "../not-simulated.ts";
import type { Session } from "../session.ts";
import type { Authority } from "./authorities.ts";
import type { Codes } from "./codes.ts";
import { errorPage, signInPage, type SignInPageKind } from "./sign-in-page.ts";

const known = new Set([
  "client_id",
  "scope",
  "redirect_uri",
  "client-request-id",
  "response_mode",
  "response_type",
  "client_info",
  "nonce",
  "state",
  "code_challenge",
  "code_challenge_method",
  "login_hint",
  "prompt",
  "claims",
  "x-client-SKU",
  "x-client-VER",
  "X-AnchorMailbox",
  "clidata",
  "pocd",
  // Added by the sign-in page when somebody presses one of its buttons.
  "sandbox_answer",
]);

/** @throws NotSimulated */
export async function authorize(session: Session, codes: Codes, authority: Authority, url: URL): Promise<Response> {
  const query = url.searchParams;
  const stranger = [...query.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) notSimulated(`the sign-in parameter ${stranger}`);
  const redirectUri = query.get("redirect_uri") ?? "";
  // Without a registered redirect URI there is nowhere to send an error.
  if (!session.profile?.redirectPages.some((page) => redirectUri === url.origin + page))
    return errorPage(`AADSTS50011: ${redirectUri} is not registered`);
  if (query.get("client_id") !== authority.clientId) return errorPage("AADSTS700016: no such application");
  if (query.get("response_type") !== "code" || query.get("response_mode") !== "fragment" || query.get("code_challenge_method") !== "S256")
    notSimulated("a sign-in by anything but a code with PKCE");
  const back = (fields: Record<string, string>) => redirect(redirectUri, { ...fields, state: query.get("state") ?? "" });
  const challenge = query.get("code_challenge");
  const scopes = (query.get("scope") ?? "").split(" ");
  if (challenge === null || !scopes.includes("openid"))
    return back({ error: "invalid_request", error_description: "AADSTS90014: something is missing" });

  const person = session.state.findMailbox(query.get("login_hint") ?? session.state.world.viewer.email)?.email;
  const answer = query.get("sandbox_answer");
  if (answer === "no") return back({ error: "access_denied", error_description: "AADSTS65004: it was declined" });
  const chosen = answer === null ? person : session.state.findMailbox(answer)?.email;
  const page = chosen === undefined ? "choose" : pageFor(session, chosen, { answered: answer !== null, prompt: query.get("prompt") });
  if (page !== "none")
    return query.get("prompt") === "none"
      ? back({ error: "interaction_required", error_description: "AADSTS50058: nobody is signed in" })
      : signInPage(url, { kind: page, app: session.addIn.name, people: peopleOf(session, page === "choose" ? undefined : chosen) });
  const nonce = query.get("nonce") ?? undefined;
  const claims = query.get("claims") ?? undefined;
  return back({ code: codes.giveCode({ person: chosen ?? "", authority: authority.kind, challenge, redirectUri, nonce, claims }) });
}

function pageFor(
  session: Session,
  person: string,
  { answered, prompt }: { readonly answered: boolean; readonly prompt: string | null },
): SignInPageKind | "none" {
  const signsIn = session.state.viewerFor(person).signsIn ?? "silently";
  if (signsIn === "refuses") return "refused";
  if (answered) return "none";
  if (prompt === "select_account") return "choose";
  return signsIn === "by-popup" && !session.identity.hasConsented(person) ? "ask" : "none";
}

function peopleOf(session: Session, person: string | undefined): readonly { readonly name: string; readonly email: string }[] {
  return session.state.world.mailboxes
    .filter(({ email }) => person === undefined || email === person)
    .map(({ name, email }) => ({ name: name ?? email, email }));
}

function redirect(to: string, fields: Record<string, string>): Response {
  return new Response(null, {
    status: 302,
    headers: { location: `${to}#${new URLSearchParams(fields).toString()}`, "cache-control": "no-store" },
  });
}
