/**
 * The envelope of messages between Office.js and its host: one JSON text per postMessage.
 * Source: office-js-api 20220404.2 (`Microsoft.Office.Common.*`), seen on the wire.
 */

export type Request = {
  readonly kind: "invoke" | "register" | "unregister";
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
};

const kinds = { 0: "invoke", 1: "register", 2: "unregister" } as const;

/** `_errorCode` of an answer. */
export const answerCode = { done: 0, errorHandlingRequest: -2 } as const;

/** Undefined if the message is not a request in this envelope: other scripts use postMessage, too. */
export function findRequest(message: unknown): Request | undefined {
  if (typeof message !== "string") return undefined;
  const parsed = parseObject(message);
  if (parsed?.["_messageType"] !== 0) return undefined;
  const { _actionName: name, _actionType: type, _conversationId: conversation, _correlationId: correlation } = parsed;
  if (typeof name !== "string" || typeof conversation !== "string" || typeof correlation !== "number") return undefined;
  if (type !== 0 && type !== 1 && type !== 2) return undefined;
  return { kind: kinds[type], name, conversation, correlation, data: parsed["_data"] };
}

export function answerTo(request: Request, data: unknown, code: number, origin: string): string {
  return JSON.stringify({ ...head(request, origin), _responseType: 0, _errorCode: code, _data: data });
}

/** An event is sent as another answer to the request that registered for it. */
export function eventFor(registration: Request, data: unknown, origin: string): string {
  return JSON.stringify({ ...head(registration, origin), _responseType: 1, _errorCode: 0, _data: data });
}

function head(request: Request, origin: string) {
  return {
    _messageType: 1,
    _actionName: request.name,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _serializerVersion: 1,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
