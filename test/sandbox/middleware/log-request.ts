import type { MiddlewareHandler } from "hono";
import type { ServiceEnv } from "../service-context.ts";
import type { Session } from "../session.ts";

/** Logs status 0 if no answer was given. */
export function logRequest(session: Session): MiddlewareHandler<ServiceEnv> {
  return async (context, next) => {
    const { service, operation } = context.get("service");
    const { pathname, search } = new URL(context.req.url);
    const finish = session.log.begin({
      at: session.state.clock.iso(),
      to: service,
      method: context.req.method,
      path: pathname + search,
      ...(operation !== undefined && { operation }),
    });
    try {
      await next();
    } catch (error) {
      finish(0);
      throw error;
    }
    finish(context.res.status);
  };
}
