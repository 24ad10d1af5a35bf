/** What a service's middleware knows about the current request. */
import type { Context } from "hono";
import type { EwsCaller } from "./ews/ews-call.ts";
import type { Service } from "./world/fault-target.ts";

export interface ServiceEnv {
  Variables: { readonly service: ServiceName };
  /** `caller`: the person on whose behalf Outlook asks Exchange; absent: the person named by the request's token. */
  Bindings: { readonly caller?: EwsCaller };
}

export interface ServiceName {
  readonly service: Service;
  /** Path of the service's root: `/graph`, `/crm/PROD`. */
  readonly root: string;
  /** The operation, for a service whose operations share one path. */
  readonly operation?: string | undefined;
}

export type ServiceContext = Context<ServiceEnv>;
