/** Applies the world's faults to a request: delays it, answers differently or with an endless list, or does not answer. */
import type { MiddlewareHandler } from "hono";
import { decoded } from "../decoded.ts";
import { answerEndlessly } from "../endless-pages.ts";
import { findFault } from "../faults.ts";
import { Unanswered, type Outcome } from "../outcome.ts";
import { pause } from "../pause.ts";
import type { ServiceContext, ServiceEnv } from "../service-context.ts";
import type { Session } from "../session.ts";

/** @throws Unanswered if the fault is silence or a closed connection */
export function applyFaults(session: Session): MiddlewareHandler<ServiceEnv> {
  return async (context, next) => {
    const { service, operation } = context.get("service");
    const { method } = context.req;
    const { delayMs, instead, pages } = findFault(session.state.world, { service, method, path: faultPath(context), operation });
    if (delayMs > 0) await pause(delayMs, context.req.raw.signal);
    if (pages) {
      const page = await answerEndlessly(pages, context.req.raw, async (request) => {
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

/** Path and query after the service's root, decoded: what a world's fault is matched with. */
function faultPath(context: ServiceContext): string {
  const { root, operation } = context.get("service");
  const { pathname, search } = new URL(context.req.url);
  return decoded(pathname.slice(root.length)) + decoded(search.replaceAll("+", " ")) + (operation === undefined ? "" : ` ${operation}`);
}

function answerWith(context: ServiceContext, outcome: Outcome): void {
  if (!(outcome instanceof Response)) throw new Unanswered(outcome);
  // Without this, Hono would add the previous answer's headers to the new one.
  context.res = undefined;
  context.res = outcome;
}
