/** Outlook's access to Exchange Web Services: on-premises only, because Exchange Online has turned it off. */
import { abortError } from "../http/abort-error.ts";
import { Forbidden, TimedOut, Unauthenticated, Unexpected, Unreachable, type Failure } from "../http/failure.ts";
import { officeCall, OfficeError } from "./office-call.ts";

/** Characters; Office.js refuses more. */
const longestRequest = 1_000_000;
/** Milliseconds; listing a calendar may take long. */
const timeoutMs = 30_000;

/**
 * Sends one SOAP request on behalf of the person whose mailbox is open. Needs the permission ReadWriteMailbox.
 * @throws Failure; AbortError when aborted
 */
export async function requestEws(body: string, { signal }: { readonly signal: AbortSignal }): Promise<string> {
  if (signal.aborted) throw abortError();
  if (body.length > longestRequest) throw new Unexpected("The request is larger than Outlook carries.", { code: "request-too-large" });
  let answer: unknown;
  try {
    answer = await officeCall<unknown>("makeEwsRequestAsync", (done) => Office.context.mailbox.makeEwsRequestAsync(body, done), {
      signal,
      timeoutMs,
    });
  } catch (error) {
    if (signal.aborted) throw abortError();
    throw failureOf(error);
  }
  if (typeof answer !== "string") throw new Unexpected("Outlook brought no answer.");
  return answer;
}

/** By Office.js's codes; Exchange's own message is only there as prose, which is not repeated. */
function failureOf(error: unknown): Failure {
  // Thrown synchronously: the installed manifest asks for less than ReadWriteMailbox.
  if (!(error instanceof OfficeError)) return new Forbidden("Outlook refused to ask Exchange.", { code: "not-permitted" });
  const code = String(error.code);
  switch (error.code) {
    case 0:
      return new TimedOut("Outlook brought no answer in time.");
    case 9018: // GenericTokenError
    case 9042: // GenericTokenError of classic Outlook: OAuth is off on the EWS directory
      return new Unauthenticated("Outlook had no token for Exchange.", { code });
    case 9017: // AccessRestricted
    case 9038: // InsufficientItemPermissionsError
    case 9047: // MissingExtendedPermissionsForAPIError
    case 9048: // TokenAccessDenied
    case 9055: // APINotSupportedForSharedFolders
      return new Forbidden("Outlook may not ask Exchange for this.", { code });
    case 9040: // HTTPRequestFailure
    case 9041: // NetworkError
      return new Unreachable("Outlook did not reach Exchange.", { code });
    default: // 9020 GenericResponseError: Exchange answered other than 200, or more than Outlook carries.
      return new Unexpected("Outlook brought no answer of Exchange.", { code });
  }
}
