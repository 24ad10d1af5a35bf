/** The world's faults, in order. Each counts its own requests; the remaining counts are kept in the world. */
import { iisFailure } from "./crm2013/iis-error.ts";
import { EwsError, isResponseCode } from "./ews/ews-error.ts";
import { busyFault, envelope, fault as soapFault, responseMessages } from "./ews/soap.ts";
import { notSimulated } from "./not-simulated.ts";
import { json, type NoAnswer } from "./outcome.ts";
import { findFaultTarget, type Service } from "./world/fault-target.ts";
import type { EndlessPages, Fault, World } from "./world/world.ts";

export interface FaultyRequest {
  readonly service: Service;
  readonly method: string;
  /** Path and query after the service's root, decoded. */
  readonly path: string;
  /** Exchange Web Services only: `GetItem`. */
  readonly operation?: string | undefined;
}

export interface FaultEffect {
  readonly delayMs: number;
  /** Replaces the real answer; absent: the real answer, but late. */
  readonly instead?: { readonly when: "before" | "after"; readonly outcome: Response | NoAnswer };
  /** The host's error number, if the fault names one. */
  readonly hostError?: number;
  /** The real answer, as a list that never ends. */
  readonly pages?: EndlessPages;
}

/** Counts the request against every fault that matches, up to the first that replaces the answer. */
export function findFault(world: World, request: FaultyRequest): FaultEffect {
  let delayMs = 0;
  for (const fault of [...(world.faults ?? [])]) {
    if (!matches(fault, request, world) || skips(fault)) continue;
    spend(world, fault);
    delayMs += fault.delayMs ?? 0;
    if (fault.pages) return { delayMs, pages: fault.pages };
    const instead = answerInstead(fault, request, world);
    if (instead) return { delayMs, instead, ...(fault.hostError !== undefined && { hostError: fault.hostError }) };
  }
  return { delayMs };
}

function matches(fault: Fault, request: FaultyRequest, world: World): boolean {
  const target = findFaultTarget(fault.on, world.orgs);
  if (!target) return false;
  const service = target.service === "crm" ? request.service.startsWith("crm/") : target.service === request.service;
  return service && (target.method ?? request.method) === request.method && request.path.includes(target.pathPart ?? "");
}

function skips(fault: Fault): boolean {
  if (!fault.skip) return false;
  fault.skip -= 1;
  return true;
}

function spend(world: World, fault: Fault): void {
  if (fault.times === undefined) return;
  fault.times -= 1;
  if (fault.times === 0) world.faults = (world.faults ?? []).filter((other) => other !== fault);
}

function answerInstead(fault: Fault, { service, operation }: FaultyRequest, world: World): FaultEffect["instead"] {
  if (fault.drop) return { when: fault.drop, outcome: { kind: "drop" } };
  if (fault.hang) return { when: "before", outcome: { kind: "hang" } };
  const retryAfter: Record<string, string> = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
  if (fault.body !== undefined) {
    const markup = service === "ews" && fault.body.includes("Envelope") ? "text/xml; charset=utf-8" : "text/html; charset=utf-8";
    const type = fault.body.trimStart().startsWith("<") ? markup : "application/json; charset=utf-8";
    return {
      when: "before",
      outcome: new Response(fault.body, { status: fault.status ?? 200, headers: { "content-type": type, ...retryAfter } }),
    };
  }
  const { code } = fault;
  if (fault.status === undefined && fault.retryAfter === undefined) {
    if (code !== undefined && service === "ews") return { when: "before", outcome: refusedOperation(code, operation) };
    // Only a delay: the real answer, late. Nothing at all: a plain 500.
    return fault.delayMs === undefined || code !== undefined || fault.hostError !== undefined
      ? { when: "before", outcome: failure(500, { service, world, headers: {}, code }) }
      : undefined;
  }
  return { when: "before", outcome: failure(fault.status ?? 429, { service, world, headers: retryAfter, code }) };
}

interface Failing {
  readonly service: Service;
  readonly world: World;
  readonly headers: Record<string, string>;
  /** The service's own error code, if the fault names one. */
  readonly code: string | undefined;
}

function failure(status: number, { service, world, headers, code: named }: Failing): Response {
  // On-premises, the web server in front of CRM fails first.
  if (named === undefined && world.orgs.some((org) => org.version === "2013" && service === `crm/${org.name}`))
    return iisFailure(status, headers);
  if (service === "ews") return exchangeFailure(status, headers, named);
  const usual = service.startsWith("crm/")
    ? "0x80072321"
    : status === 429
      ? "TooManyRequests"
      : status === 503
        ? "ServiceUnavailable"
        : "Fault";
  const challenge: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return json(status, { error: { code: named ?? usual, message: `The world has a fault here: ${status}.` } }, { ...headers, ...challenge });
}

/** Exchange reports throttling and its own failures in SOAP; whatever stands in front of it (IIS, a proxy) answers with a page. */
function exchangeFailure(status: number, headers: Record<string, string>, code: string | undefined): Response {
  const retryAfter = headers["retry-after"];
  if (code !== undefined) return soapFault(exchangeError(code), { status, headers });
  if (status === 429 || retryAfter !== undefined) return busyFault(backOffMs(retryAfter ?? "1"), { status, headers });
  if (status === 500) return soapFault(new EwsError("ErrorInternalServerError"), { headers });
  const challenge: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return new Response(`<html><body><h2>The world has a fault here: ${status}.</h2></body></html>`, {
    status,
    headers: { "content-type": "text/html", ...headers, ...challenge },
  });
}

/** Exchange answers the call, and refuses each item in it. */
function refusedOperation(code: string, operation = "GetItem"): Response {
  return envelope(
    responseMessages(operation, [code], {
      each(asked) {
        throw exchangeError(asked);
      },
    }),
  );
}

function exchangeError(code: string): EwsError {
  return isResponseCode(code) ? new EwsError(code) : notSimulated(`Exchange's response code ${code}`);
}

/** Retry-After is a number of seconds or a date. */
function backOffMs(retryAfter: string): number {
  const seconds = Number(retryAfter);
  return Number.isNaN(seconds) ? Math.max(0, Date.parse(retryAfter) - Date.now()) : seconds * 1000;
}
