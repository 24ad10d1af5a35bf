/** An error of the Dataverse Web API: `{error: {code: "0x…", message}}`. */
import { CrmError } from "../crm/crm-error.ts";
import { json } from "../outcome.ts";

export const odataVersion = { "odata-version": "4.0" };

export function errorResponse({ status, code, message }: CrmError): Response {
  return json(status, { error: { code, message } }, odataVersion);
}

export function badRequest(message: string, code = "0x80048d19"): CrmError {
  return new CrmError(400, code, message);
}

export function preconditionFailed(code: string, message: string): CrmError {
  return new CrmError(412, code, message);
}
