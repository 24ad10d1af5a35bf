/** An error of OrganizationData.svc: `{error: {code: "-2147220969", message: {lang, value}}}`. */
import type { CrmError } from "../crm/crm-error.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { json } from "../outcome.ts";

/** According to the SDK: 403 for missing privileges, 404 for a missing record, 500 for every other refusal by the platform. */
const statuses: Record<string, number> = { "0x80040217": 404, "0x80072560": 403, "0x80040225": 403, "0x80040220": 403 };
/** The endpoint's own complaints about a request have no code. */
const ofTheRequest = new Set(["0x80048d19", "0x80060888"]);

export function odataError(error: CrmError | MalformedQuery): Response {
  if (error instanceof MalformedQuery || ofTheRequest.has(error.code)) return response(400, "", error.message);
  return response(statuses[error.code] ?? 500, decimalCode(error), error.message);
}

/** 0x80040237 is -2147220937: codes are signed 32-bit numbers. */
export function decimalCode({ code }: CrmError): string {
  return String(Number(code) | 0);
}

function response(status: number, code: string, value: string): Response {
  return json(status, { error: { code, message: { lang: "en-US", value } } });
}
