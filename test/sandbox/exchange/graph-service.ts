/** Microsoft Graph v1.0, below `/graph`. */
import { decoded } from "../decoded.ts";
import { graphAudience } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { createService } from "../service.ts";
import type { ServiceEnv } from "../service-context.ts";
import type { Session } from "../session.ts";
import type { Hono } from "hono";
import { answerGraph } from "./graph.ts";
import { answerGraphBatch } from "./graph-batch.ts";
import { GraphError } from "./graph-error.ts";

const root = "/graph";

export function graphService(session: Session): Hono<ServiceEnv> {
  return createService({
    session,
    identify: () => ({ service: "graph", root }),
    openTo: () => "any-origin",
    async answer({ req: { raw: request } }, answerInner) {
      const url = new URL(request.url);
      const bearer = session.identity.check(request, graphAudience(url.origin));
      if (bearer instanceof Response) return bearer;
      const [version, ...segments] = url.pathname
        .slice(root.length + 1)
        .split("/")
        .map(decoded);
      if (version !== "v1.0") return notSimulated(`Graph ${version ?? ""}`);
      const versionRoot = `${url.origin}${root}/v1.0`;
      if (segments.length !== 1 || segments[0] !== "$batch") return answerGraph(session.state, bearer, request, versionRoot, segments);
      if (request.method !== "POST") return notSimulated(`${request.method} of a Graph batch`);
      try {
        return await answerGraphBatch(request, versionRoot, answerInner);
      } catch (error) {
        if (error instanceof GraphError) return error.toResponse();
        throw error;
      }
    },
  });
}
