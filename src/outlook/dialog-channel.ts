/** What pane and dialog share: messages in JSON, only from our own origin, and of limited length. */

/** In characters; Outlook passes one string per message. */
export const longestMessage = 1_000_000;

/** @throws RangeError if the message is longer than `longestMessage` */
export function encodeMessage(message: unknown): string {
  const text = JSON.stringify(message);
  if (text.length > longestMessage) throw new RangeError(`A message of ${String(text.length)} characters is too long.`);
  return text;
}

/**
 * Passes on messages that are JSON and from our own origin. Any page of that origin may have sent it, so the listener has to
 * validate it.
 * @param args of Office's event: `message`, and `origin`, which Office reports from DialogOrigin 1.1 on; before, messages stay
 * within one domain.
 */
export function receiveMessage(args: unknown, listener: (message: unknown) => void): void {
  const { message, origin } = (typeof args === "object" && args !== null ? args : {}) as {
    readonly message?: unknown;
    readonly origin?: unknown;
  };
  if (typeof message !== "string" || message.length > longestMessage) return;
  if (origin === undefined || origin === null ? tellsOrigins() : origin !== location.origin) return;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return;
  }
  listener(parsed);
}

/** Office takes a target origin if it can: a dialog that has navigated elsewhere then gets nothing. */
export function targetOptions(): readonly [] | readonly [Office.DialogMessageOptions] {
  return tellsOrigins() ? [{ targetOrigin: location.origin }] : [];
}

function tellsOrigins(): boolean {
  return Office.context.requirements.isSetSupported("DialogOrigin", "1.1");
}
