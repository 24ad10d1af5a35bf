/** What pane and dialog have in common: JSON messages, from our own origin alone, and bounded. */

/** In characters. Outlook carries one string per message. */
export const longestMessage = 1_000_000;

/** @throws RangeError where the message is longer than `longestMessage` */
export function encodeMessage(message: unknown): string {
  const text = JSON.stringify(message);
  if (text.length > longestMessage) throw new RangeError(`A message of ${String(text.length)} characters is too long.`);
  return text;
}

/**
 * Hands over what is JSON and comes from our own origin. Any page of that origin may have sent it, so whoever reads
 * it validates it.
 * @param args of Office's event: `message`, and `origin`, which Office tells from DialogOrigin 1.1 on. Below, it carries
 *   messages within one domain only.
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

/** Where Office takes a target, it is named: a dialog that was led elsewhere gets nothing. */
export function targetOptions(): readonly [] | readonly [Office.DialogMessageOptions] {
  return tellsOrigins() ? [{ targetOrigin: location.origin }] : [];
}

function tellsOrigins(): boolean {
  return Office.context.requirements.isSetSupported("DialogOrigin", "1.1");
}
