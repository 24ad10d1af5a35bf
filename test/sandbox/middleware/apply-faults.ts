/** What the world orders for a request: it comes late, is answered otherwise, as a list without end, or not at all. */
import type { MiddlewareHandler } from "hono";
import { decoded } from "../decoded.ts";
import { withoutEnd } from "../endless-pages.ts";
import { findFault } from "../faults.ts";
import { Unanswered, type Outcome } from "../outcome.ts";
import { pause } from "../pause.ts";
import type { ServiceContext, ServiceEnv } from "../service.ts";
import type { Session } from "../session.ts";

/** @throws Unanswered where the fault is silence or a closed connection */
export function applyFaults(session: Session): MiddlewareHandler<ServiceEnv> {
  return async (context, next) => {
    const { service, operation } = context.get("service");
    const { method } = context.req;
    const { delayMs, instead, pages } = findFault(session.state.world, { service, method, path: faultPath(context), operation });
    if (delayMs > 0) await pause(delayMs, context.req.raw.signal);
    if (pages) {
      const page = await withoutEnd(pages, context.req.raw, async (request) => {
        context.req.raw = request;
        await next();
        return context.res;
      });
      answerWith(context, page);
      return;
    }
    if (instead?.when !== "before") await next();
    if (instead) answerWith(context, instead.outcome);
  };
}

/** Path and query after the service's root, decoded, as a world's fault names them. */
function faultPath(context: ServiceContext): string {
  const { root, operation } = context.get("service");
  const { pathname, search } = new URL(context.req.url);
  return decoded(pathname.slice(root.length)) + decoded(search.replaceAll("+", " ")) + (operation === undefined ? "" : ` ${operation}`);
}

function answerWith(context: ServiceContext, outcome: Outcome): void {
  if (!(outcome instanceof Response)) throw new Unanswered(outcome);
  // Without this, headers of the answer that was there before would be added to those of the new one.
  context.res = undefined;
  context.res = outcome;
}
