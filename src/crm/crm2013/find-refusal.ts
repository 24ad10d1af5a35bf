import * as v from "valibot";
import { type Failure, Forbidden, NotFound, PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { FindRefusal } from "../../http/http-client.ts";
import { findOwnRefusal, hresultOf } from "../own-refusals.ts";
import { parseXml } from "./execute-message.ts";

/** CRM's error codes, as HRESULTs (SDK, Microsoft.Crm.CrmErrors). */
const meanings: ReadonlyMap<number, new (message: string, options: { readonly code: string }) => Failure> = new Map([
  [0x80040217, NotFound], // ObjectDoesNotExist
  [0x80040225, Forbidden], // the user is disabled, or of no business unit
  [0x80042f09, Forbidden], // unManagedidsaccessdenied
  [0x80048306, Forbidden], // the access check of the record failed
  [0x80040237, PreconditionFailed], // DuplicateRecord: the key is taken
]);

const duplicateKey = "0x80040237";

/** These statuses are precise; for all others a code may say more. */
const telling = [401, 403, 404, 412, 429, 503];

/**
 * CRM 2011 to 2015 answer many refusals as 500 and give the reason in the body: OData's JSON or XML, or a SOAP fault. A known
 * refusal carries no status: a 500 would otherwise mean a lost response, after which nobody knows what was written.
 */
export const findCrm2013Refusal: FindRefusal = ({ status, text }) => {
  const told = /^\s*</.test(text) ? errorOfXml(text) : errorOfJson(text);
  if (told === undefined) return undefined;
  const own = findOwnRefusal(hresultOf(told.code), told.message);
  if (own !== undefined || telling.includes(status)) return own;
  // Some servers leave the code blank; then there is only the text, in the server's language. This is the English one.
  const code = told.code === "" && /^cannot insert duplicate key/i.test(told.message.trim()) ? duplicateKey : told.code;
  const meaning = meanings.get(hresultOf(code));
  if (meaning !== undefined) return new meaning(`CRM said no (${code}).`, { code });
  return code === "" ? undefined : new Unexpected(`The server answered ${status} (${code}).`, { status, code });
};

interface ToldError {
  /** `-2147220937`, `0x80040237`, or blank. */
  readonly code: string;
  readonly message: string;
}

const codeText = v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[\w.:-]{1,80}$/)), "");
const messageText = v.fallback(
  v.pipe(
    v.union([
      v.string(),
      v.pipe(
        v.object({ value: v.string() }),
        v.transform(({ value }) => value),
      ),
    ]),
    v.transform((message) => message.slice(0, 1000)),
  ),
  "",
);
const jsonError = v.object({ error: v.object({ code: v.optional(codeText, ""), message: v.optional(messageText, "") }) });

function errorOfJson(text: string): ToldError | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(jsonError, body);
  return parsed.success ? parsed.output.error : undefined;
}

/** OData's `<error><code/><message/></error>`, or a SOAP fault with its `OrganizationServiceFault`. */
function errorOfXml(text: string): ToldError | undefined {
  const root = parseXml(text)?.documentElement;
  if (!root) return undefined;
  if (root.localName === "error") return { code: codeOf(childText(root, "code")), message: childText(root, "message") };
  // The outermost fault: an inner one has a code of its own.
  const fault = root.getElementsByTagNameNS("*", "OrganizationServiceFault")[0];
  return fault && { code: codeOf(childText(fault, "ErrorCode")), message: childText(fault, "Message") };
}

function childText(parent: Element, name: string): string {
  return ([...parent.children].find(({ localName }) => localName === name)?.textContent ?? "").trim().slice(0, 1000);
}

function codeOf(text: string): string {
  return v.parse(codeText, text);
}
