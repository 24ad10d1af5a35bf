/** The host's answer to a call. Office.js itself adds an error code's name and text. */
export type CallAnswer = Readonly<Record<string, unknown>>;

export function success(data?: unknown): CallAnswer {
  return { error: false, errorCode: 0, wasSuccessful: true, data };
}

export function failure(errorCode: number): CallAnswer {
  return { error: true, errorCode, wasSuccessful: false };
}
