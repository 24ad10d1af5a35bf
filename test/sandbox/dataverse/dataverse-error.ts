/** An error as the Dataverse Web API words it: `{error: {code: "0x…", message}}`. */
import { json } from "../outcome.ts";

export class DataverseError extends Error {
  override readonly name = "DataverseError";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toResponse(): Response {
    return json(this.status, { error: { code: this.code, message: this.message } }, odataVersion);
  }
}

export const odataVersion = { "odata-version": "4.0" };

export function doesNotExist(table: string, id: string): DataverseError {
  return new DataverseError(404, "0x80040217", `Entity '${table}' With Id = ${id} Does Not Exist`);
}

export function badRequest(message: string, code = "0x80048d19"): DataverseError {
  return new DataverseError(400, code, message);
}

export function preconditionFailed(code: string, message: string): DataverseError {
  return new DataverseError(412, code, message);
}
