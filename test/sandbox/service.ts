/**
 * One of the services that an add-in calls, as the network shows it: each request is logged, may meet a fault of the world,
 * and is answered by the service; pages of other origins may read the answer, or may not.
 */
import { Hono, type Context, type MiddlewareHandler } from "hono";
import type { EwsCaller } from "./ews/ews-call.ts";
import { crossOrigin } from "./middleware/cross-origin.ts";
import { applyFaults } from "./middleware/apply-faults.ts";
import { logRequest } from "./middleware/log-request.ts";
import { onError } from "./on-error.ts";
import type { Session } from "./session.ts";
import type { Service } from "./world/fault-target.ts";

export interface ServiceEnv {
  Variables: { readonly service: ServiceName };
  /** `caller`: Outlook asks Exchange on this person's behalf; absent: whoever the request's token names. */
  Bindings: { readonly caller?: EwsCaller };
}

interface ServiceName {
  readonly service: Service;
  /** Path of the service's root: `/graph`, `/crm/PROD`. */
  readonly root: string;
  /** Where every operation has the same path, the one that is asked for. */
  readonly operation?: string | undefined;
}

export type ServiceContext = Context<ServiceEnv>;

export interface ServiceOptions {
  readonly session: Session;
  readonly identify: (context: ServiceContext) => ServiceName | Promise<ServiceName>;
  /** May a page of any origin read the answer? If not, what a preflight request is answered. */
  readonly openTo: (context: ServiceContext) => "any-origin" | { readonly preflight: () => Response };
  /** `answerInner`: for a request inside a batch, which meets faults of its own. */
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
