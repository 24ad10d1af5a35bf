import { Unexpected } from "./failure.ts";
import { settleOrAbort } from "./settle-or-abort.ts";
import { createTimeSlice } from "./time-slice.ts";

/**
 * The body as text, at most `limit` bytes.
 * @throws Unexpected if it is longer; the signal's reason when aborted; TypeError if the connection breaks.
 */
export async function readText(
  response: Response,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<string> {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  // Everything that has arrived would otherwise be read in one task, however much it is.
  const timeSlice = createTimeSlice();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await settleOrAbort(reader.read(), signal);
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > limit) {
        throw new Unexpected(`The answer is larger than ${limit} bytes.`, { status: response.status });
      }
      text += decoder.decode(value, { stream: true });
      await timeSlice.rest(signal);
    }
  } finally {
    // Releases the connection; after the last byte it does nothing.
    reader.cancel().catch(() => undefined);
  }
}
