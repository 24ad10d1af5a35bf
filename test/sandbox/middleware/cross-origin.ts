/** Graph and the Dataverse Web API allow pages of any origin, so the sandbox's stand-ins do, too. */
import type { MiddlewareHandler } from "hono";
import type { ServiceContext, ServiceEnv } from "../service-context.ts";

/** Whether a page of any origin may read the answer; if not, the answer to a preflight request. */
export type Openness = "any-origin" | { readonly preflight: () => Response };

const exposed = "ETag, Location, OData-EntityId, OData-Version, Preference-Applied, Retry-After, WWW-Authenticate, request-id";

export function crossOrigin(openTo: (context: ServiceContext) => Openness): MiddlewareHandler<ServiceEnv> {
  return async (context, next) => {
    const opened = openTo(context);
    if (context.req.method === "OPTIONS") return opened === "any-origin" ? answerPreflight(context.req.raw) : opened.preflight();
    await next();
    if (opened !== "any-origin") return undefined;
    context.header("access-control-allow-origin", "*");
    context.header("access-control-expose-headers", exposed);
    return undefined;
  };
}

function answerPreflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": headers.get("origin") ?? "*",
      "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "600",
      vary: "Origin",
    },
  });
}
