/** An organization's web services, below `/crm/<organization>`: the Web API, or the endpoints of CRM 2011 to 2015. */
import type { Hono } from "hono";
import { answerCrm2013 } from "../crm2013/answer-crm2013.ts";
import { windowsChallenge } from "../crm2013/iis-error.ts";
import { answerBatch } from "../dataverse/batch.ts";
import { offersVersion, webApiVersions } from "../dataverse/dataverse-call.ts";
import { errorResponse } from "../dataverse/dataverse-error.ts";
import { answerWebApi } from "../dataverse/web-api.ts";
import { decoded } from "../decoded.ts";
import { crmAudience, type Bearer } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { findWindowsAccount } from "../windows-account.ts";
import { createService } from "../service.ts";
import type { ServiceEnv } from "../service-context.ts";
import type { Session } from "../session.ts";
import type { Organization } from "../world/world.ts";
import { CrmError } from "./crm-error.ts";

export interface CrmPlace {
  readonly org: Organization;
  /** `/crm/PROD`, spelled as in the request. */
  readonly root: string;
}

/** Undefined if the path is not that of a web service of one of this world's organizations. */
export function findCrm({ state }: Session, pathname: string): CrmPlace | undefined {
  const segment = /^\/crm\/([^/]+)\/(?:api|XRMServices)(?:\/|$)/i.exec(pathname)?.[1];
  const org = segment === undefined ? undefined : state.findOrganization(decodeURIComponent(segment));
  return org && { org, root: `/crm/${segment ?? ""}` };
}

export function crmService(session: Session): Hono<ServiceEnv> {
  const placeOf = (request: Request): CrmPlace & { readonly path: string } => {
    const { pathname } = new URL(request.url);
    const place = findCrm(session, pathname);
    return place ? { ...place, path: pathname.slice(place.root.length) } : notSimulated(`CRM at ${pathname}`);
  };
  return createService({
    session,
    identify({ req }) {
      const { org, root } = placeOf(req.raw);
      return { service: `crm/${org.name}`, root };
    },
    openTo({ req }) {
      const { org, path } = placeOf(req.raw);
      return signsInByWindows(org, req.raw, path) ? { preflight: windowsChallenge } : "any-origin";
    },
    answer({ req }, answerInner) {
      const place = placeOf(req.raw);
      const { org, root, path } = place;
      if (org.version !== "2013") return answerDataverse(session, place, req.raw, answerInner);
      return answerCrm2013({ state: session.state, org, request: req.raw, root: new URL(req.url).origin + root, path: decoded(path) });
    },
  });
}

/** Versions of the Web API that an organization on-premises has; 9.2 is Dataverse alone. */
const onPremises = /^\/api\/data\/v(8\.[0-2]|9\.[01])(\/|$)/;

/** A page of another origin can get a token and send it; where Windows signs people in, it may not even read the answer. */
function signsInByWindows(org: Organization, request: Request, path: string): boolean {
  return org.version === "2013" || findAccountAtWebApi(request, path) !== undefined;
}

/** SMTP address of the person whom Windows vouches for at the Web API, where no token does. */
function findAccountAtWebApi(request: Request, path: string): string | undefined {
  return onPremises.test(path) && !request.headers.get("authorization") ? findWindowsAccount(request) : undefined;
}

async function answerDataverse(
  { state, identity }: Session,
  { org, root, path }: CrmPlace & { readonly path: string },
  request: Request,
  answerInner: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { origin } = new URL(request.url);
  const account = findAccountAtWebApi(request, path);
  const bearer: Bearer | Response =
    account === undefined
      ? identity.check(request, crmAudience(origin, org.name))
      : { person: account, scopes: new Set(["user_impersonation"]) };
  if (bearer instanceof Response) return bearer;
  const [, named, rest] = /^\/api\/data\/(v[\d.]+)\/?(.*)$/.exec(path) ?? [];
  const version = webApiVersions.find((one) => one === named);
  if (version === undefined || rest === undefined) return notSimulated(`Dataverse ${decoded(root + path)}`);
  if (!offersVersion(org, version)) return errorResponse(new CrmError(404, "", `Resource not found for the segment '${version}'.`));
  if (rest !== "$batch")
    return answerWebApi({ state, org, bearer, request, root: `${origin}${root}/api/data/${version}`, version, path: decoded(rest) });
  if (request.method !== "POST") return notSimulated(`${request.method} of a Dataverse batch`);
  try {
    return await answerBatch(request, { state, org, answer: answerInner });
  } catch (error) {
    if (error instanceof CrmError) return errorResponse(error);
    throw error;
  }
}
