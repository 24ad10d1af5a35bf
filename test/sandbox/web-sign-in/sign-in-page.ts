import { html } from "hono/html";
import { htmlResponse } from "../html-response.ts";

/** Asks for consent, lets people choose an account, or says that an administrator refused. */
export type SignInPageKind = "ask" | "choose" | "refused";

export interface SignInPageOptions {
  readonly kind: SignInPageKind;
  /** Name of the add-in. */
  readonly app: string;
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

/** Each button links to the same URL with an answer added. */
export function signInPage(asked: URL, { kind, app, people }: SignInPageOptions): Promise<Response> {
  const link = (label: string, answer: string) => {
    const address = new URL(asked);
    address.searchParams.set("sandbox_answer", answer);
    return html`<p><a href="${address.pathname + address.search}">${label}</a></p>`;
  };
  const choices =
    kind === "refused"
      ? [link("Close", "no")]
      : [...people.map(({ name, email }) => link(`Sign in as ${name}`, email)), link("Cancel", "no")];
  const { title, text } = wordsOf(kind, app);
  return page(title, text, choices);
}

export function errorPage(text: string): Promise<Response> {
  return page("The sandbox's sign-in cannot go on", text, [], 400);
}

function wordsOf(kind: SignInPageKind, app: string): { readonly title: string; readonly text: string } {
  switch (kind) {
    case "ask":
      return { title: "Sign in?", text: `${app} asks to read your calendar and CRM on your behalf.` };
    case "choose":
      return { title: "Pick an account", text: "Who are you?" };
    case "refused":
      return {
        title: "Your administrator refused",
        text: "This app needs an administrator's approval, and your organization has said no.",
      };
  }
}

function page(title: string, text: string, choices: readonly ReturnType<typeof html>[], status = 200): Promise<Response> {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Sandbox sign-in</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          ${choices}
        </main>
      </body>
    </html>`;
  return htmlResponse(document, { status, headers: { "cache-control": "no-store" } });
}
