/** Exchange Web Services, below `/ews`: for clients with a token, and for Outlook on a person's behalf. */
import type { Hono } from "hono";
import { windowsChallenge } from "../crm2013/iis-error.ts";
import { decoded } from "../decoded.ts";
import { ewsAudience } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { createService } from "../service.ts";
import type { ServiceEnv } from "../service-context.ts";
import type { Session } from "../session.ts";
import { answerEws } from "./exchange-web-services.ts";
import { findOperationName } from "./operation-name.ts";

const root = "/ews";

export function ewsService(session: Session): Hono<ServiceEnv> {
  return createService({
    session,
    // Every operation has the same path; the body says which one it is.
    identify: async ({ req }) => ({ service: "ews", root, operation: findOperationName(await req.raw.clone().text()) }),
    // Exchange on-premises allows no page: an add-in goes through Outlook.
    openTo: () => ({ preflight: windowsChallenge }),
    async answer({ req: { raw: request }, env: { caller } }) {
      const url = new URL(request.url);
      if (url.pathname.slice(root.length).toLowerCase() !== "/exchange.asmx") return notSimulated(`Exchange at ${decoded(url.pathname)}`);
      if (caller) return answerEws(session, caller, request);
      const bearer = session.identity.check(request, ewsAudience(url.origin));
      if (!(bearer instanceof Response)) return answerEws(session, { person: bearer.person, through: "token" }, request);
      // Exchange sends an empty body; the reason is in the header.
      const challenge = bearer.headers.get("www-authenticate") ?? "Bearer";
      return new Response(null, { status: bearer.status, headers: { "www-authenticate": challenge } });
    },
  });
}
