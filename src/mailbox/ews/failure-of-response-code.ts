import {
  Forbidden,
  NotFound,
  PreconditionFailed,
  Throttled,
  TimedOut,
  Unauthenticated,
  Unexpected,
  Unreachable,
  type Failure,
  type FailureOptions,
} from "../../http/failure.ts";

type Kind = new (message: string, options: FailureOptions) => Failure;

/**
 * Response codes of Exchange Web Services (ResponseCodeType, [MS-OXWSCDATA]) with a meaning of their own. All others become
 * `Unexpected`, with the code.
 */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...codes(NotFound, [
    "ErrorItemNotFound",
    "ErrorFolderNotFound",
    "ErrorNonExistentMailbox",
    "ErrorMissingEmailAddress",
    "ErrorInvalidId",
    "ErrorInvalidIdEmpty",
    "ErrorInvalidIdMalformed",
    "ErrorInvalidIdMalformedEwsLegacyIdFormat",
    "ErrorInvalidIdMonikerTooLong",
    "ErrorInvalidIdNotAnItemAttachmentId",
    "ErrorInvalidIdReturnedByResolveNames",
    "ErrorInvalidIdStoreObjectIdTooLong",
    "ErrorInvalidIdTooManyAttachmentLevels",
    "ErrorInvalidIdXml",
    "ErrorCannotUseFolderIdForItemId",
    "ErrorCannotUseItemIdForFolderId",
    "ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange",
    "ErrorCalendarOccurrenceIsDeletedFromRecurrence",
  ]),
  ...codes(Forbidden, [
    "ErrorAccessDenied",
    "ErrorAccountDisabled",
    "ErrorCannotOpenFileAttachment",
    "ErrorImpersonateUserDenied",
    "ErrorImpersonationDenied",
    "ErrorImpersonationFailed",
    "ErrorNotDelegate",
    "ErrorProxyRequestNotAllowed",
    "ErrorTokenSerializationDenied",
    "ErrorCreateItemAccessDenied",
  ]),
  ...codes(Unauthenticated, ["ErrorPasswordChangeRequired", "ErrorPasswordExpired", "ErrorInvalidClientSecurityDescriptor"]),
  ...codes(Throttled, [
    "ErrorServerBusy",
    "ErrorTooManyObjectsOpened",
    "ErrorExceededConnectionCount",
    "ErrorInsufficientResources",
    "ErrorMailboxMoveInProgress",
  ]),
  // Unlike a busy server, it may have carried the request out by then.
  ...codes(TimedOut, ["ErrorTimeoutExpired"]),
  ...codes(PreconditionFailed, ["ErrorIrresolvableConflict", "ErrorStaleObject", "ErrorInvalidChangeKey"]),
  ...codes(Unreachable, [
    "ErrorADUnavailable",
    "ErrorConnectionFailed",
    "ErrorInternalServerTransientError",
    "ErrorMailboxFailover",
    "ErrorMailboxStoreUnavailable",
  ]),
]);

/** A day; a longer time is an error in the response. */
const longestWait = 24 * 3600;

/** @param backOff text of `BackOffMilliseconds`, if the response has it */
export function failureOfResponseCode(responseCode: string, backOff?: string): Failure {
  // A code is a name; any other text is not repeated.
  const code = /^[A-Za-z]\w{0,79}$/.test(responseCode) ? responseCode : undefined;
  const retryAfter = backOff === undefined ? undefined : parseBackOff(backOff);
  const Kind = (code !== undefined && kinds.get(code)) || Unexpected;
  const said = code === undefined ? "Exchange refused, and did not say why." : `Exchange answered ${code}.`;
  return new Kind(said, { ...(code !== undefined && { code }), ...(retryAfter !== undefined && Kind === Throttled && { retryAfter }) });
}

/** Seconds. */
function parseBackOff(milliseconds: string): number | undefined {
  const text = milliseconds.trim();
  return /^\d{1,12}$/.test(text) ? Math.min(Math.ceil(Number(text) / 1000), longestWait) : undefined;
}

function codes(kind: Kind, names: readonly string[]): readonly (readonly [string, Kind])[] {
  return names.map((name) => [name, kind] as const);
}
