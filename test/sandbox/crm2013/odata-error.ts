/** An error as OrganizationData.svc words it: `{error: {code: "-2147220969", message: {lang, value}}}`. */
import type { CrmError } from "../crm/crm-error.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { json } from "../outcome.ts";

/** The table of the SDK has 403 for missing rights and 404 for a missing record; what else the platform refuses is a 500. */
const statuses: Record<string, number> = { "0x80040217": 404, "0x80072560": 403, "0x80040225": 403, "0x80040220": 403 };
/** The endpoint's own complaints about a request; it gives them no code. */
const ofTheRequest = new Set(["0x80048d19", "0x80060888"]);

export function odataError(error: CrmError | MalformedQuery): Response {
  if (error instanceof MalformedQuery || ofTheRequest.has(error.code)) return response(400, "", error.message);
  return response(statuses[error.code] ?? 500, decimalCode(error), error.message);
}

/** 0x80040237 is -2147220937: the number is a signed 32-bit one. */
export function decimalCode({ code }: CrmError): string {
  return String(Number(code) | 0);
}

function response(status: number, code: string, value: string): Response {
  return json(status, { error: { code, message: { lang: "en-US", value } } });
}
