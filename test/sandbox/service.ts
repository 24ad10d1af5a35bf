/**
 * A service that an add-in calls, as a small app of its own: middleware answers preflight requests, logs each request and applies
 * the world's faults; then the service answers.
 */
import { Hono, type MiddlewareHandler } from "hono";
import { crossOrigin, type Openness } from "./middleware/cross-origin.ts";
import { applyFaults } from "./middleware/apply-faults.ts";
import { logRequest } from "./middleware/log-request.ts";
import { onError } from "./on-error.ts";
import type { ServiceContext, ServiceEnv, ServiceName } from "./service-context.ts";
import type { Session } from "./session.ts";

export interface ServiceOptions {
  readonly session: Session;
  readonly identify: (context: ServiceContext) => ServiceName | Promise<ServiceName>;
  readonly openTo: (context: ServiceContext) => Openness;
  /** `answerInner` answers a request inside a batch, to which faults apply separately. */
  readonly answer: (context: ServiceContext, answerInner: (request: Request) => Promise<Response>) => Promise<Response>;
}

export function createService({ session, identify, openTo, answer }: ServiceOptions): Hono<ServiceEnv> {
  const named: MiddlewareHandler<ServiceEnv> = async (context, next) => {
    context.set("service", await identify(context));
    await next();
  };
  const answers: Hono<ServiceEnv> = new Hono<ServiceEnv>()
    .use(named, applyFaults(session))
    .all("*", (context) => answer(context, async (request) => answers.fetch(request, context.env)))
    .onError(onError(session));
  return new Hono<ServiceEnv>()
    .use(named, crossOrigin(openTo), logRequest(session))
    .all("*", (context) => answers.fetch(context.req.raw, context.env))
    .onError(onError(session));
}
