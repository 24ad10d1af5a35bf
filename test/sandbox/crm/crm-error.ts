/** A refusal by CRM's platform; each endpoint words it in its own way. */
export class CrmError extends Error {
  override readonly name = "CrmError";
  /** HTTP status at the Web API. */
  readonly status: number;
  /** Hexadecimal, `0x80040217`; older endpoints write the same number as a signed decimal. */
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function doesNotExist(table: string, id: string): CrmError {
  return new CrmError(404, "0x80040217", `${table} With Id = ${id} Does Not Exist`);
}

export function alreadyExists(): CrmError {
  return new CrmError(412, "0x80040237", "Cannot insert duplicate key.");
}

export function invalidArgument(message: string): CrmError {
  return new CrmError(400, "0x80040203", message);
}

/** A value does not have its column's type: an endpoint refuses it before the platform sees it. */
export function invalidInput(message: string): CrmError {
  return new CrmError(400, "0x80048d19", message);
}

/** `privilege`: `prvReadActivity`. */
export function noPrivilege(user: { readonly id: string }, privilege: string): CrmError {
  return new CrmError(
    403,
    "0x80040220",
    `Principal user (Id=${user.id.toLowerCase()}, type=8) is missing ${privilege} privilege on OTC=4201.`,
  );
}

/** A plug-in refuses, with its author's message. */
export function plugInRefuses(message: string): CrmError {
  return new CrmError(400, "0x80040265", message);
}

export function duplicateFound(): CrmError {
  return new CrmError(412, "0x80040333", "A record was not created or updated because a duplicate of the current record already exists.");
}
