/** Exchange's errors, by response code: https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode */
const texts = {
  ErrorAccessDenied: "Access is denied. Check credentials and try again.",
  ErrorCalendarCannotUseIdForRecurringMasterId: "The recurring master ID must be that of an occurrence.",
  ErrorCalendarEndDateIsEarlierThanStartDate: "EndDate is earlier than StartDate.",
  ErrorCalendarViewRangeTooBig: "The specified view range exceeds the maximum range of two years.",
  ErrorChangeKeyRequiredForWriteOperations: "A change key is required for this operation.",
  ErrorExceededFindCountLimit:
    "You have exceeded the maximum number of objects that can be returned for the find operation. Use paging to reduce the result size and try your request again.",
  ErrorInternalServerError: "An internal server error occurred. The operation failed.",
  ErrorInvalidChangeKey: "The change key is invalid.",
  ErrorInvalidExtendedProperty: "Extended property attribute combination is invalid.",
  ErrorInvalidExtendedPropertyValue: "The extended property value doesn't match the property's type.",
  ErrorInvalidIdEmpty: "Id must be non-empty.",
  ErrorInvalidIdMalformed: "Id is malformed.",
  ErrorInvalidIndexedPagingParameters: "The indexed paging parameters are invalid.",
  ErrorInvalidPagingMaxRows: "The maximum number of rows to return must be greater than zero.",
  ErrorInvalidPropertyDelete: "Delete action is invalid for property.",
  ErrorInvalidPropertyRequest: "Property is not valid for this object type.",
  ErrorInvalidPropertySet: "Set action is invalid for property.",
  ErrorInvalidRequest: "The request is invalid.",
  ErrorInvalidServerVersion: "The specified server version is invalid.",
  ErrorIrresolvableConflict:
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  ErrorInvalidValueForProperty: "The value doesn't match the property's type.",
  ErrorItemNotFound: "The specified object was not found in the store.",
  ErrorNonExistentMailbox: "The SMTP address has no mailbox associated with it.",
  ErrorSendMeetingInvitationsOrCancellationsRequired: "SendMeetingInvitationsOrCancellations attribute is required for calendar items.",
  ErrorServerBusy: "The server cannot service this request right now. Try again later.",
  ErrorUpdatePropertyMismatch: "The property path in the change description doesn't match the property being set.",
} as const;

export type ResponseCode = keyof typeof texts;

export function isResponseCode(code: string): code is ResponseCode {
  return Object.hasOwn(texts, code);
}

/** An error for one item; the request's other items are still processed. */
export class EwsError extends Error {
  override readonly name = "EwsError";
  readonly code: ResponseCode;
  constructor(code: ResponseCode) {
    super(texts[code]);
    this.code = code;
  }
}

/** An error for the whole request: a SOAP fault. */
export class EwsFault extends EwsError {}
