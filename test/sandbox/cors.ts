/** Graph and the Dataverse Web API allow pages of any origin; so does the sandbox where it stands for them. */
const exposed = "ETag, Location, OData-EntityId, OData-Version, Preference-Applied, Retry-After, WWW-Authenticate, request-id";

export function answerPreflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": request.headers.get("origin") ?? "*",
      "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "600",
      vary: "Origin",
    },
  });
}

export function withCors(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", exposed);
  return response;
}
