import { expect, test } from "vitest";
import { Unexpected } from "../../../src/http/failure.ts";
import { readText } from "../../../src/http/read-text.ts";

const { signal } = new AbortController();
const bytes = (text: string) => new TextEncoder().encode(text);

function answerOf(...chunks: readonly Uint8Array[]): { readonly response: Response; readonly wasLetGo: () => boolean } {
  let letGo = false;
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel() {
      letGo = true;
    },
  });
  return { response: new Response(body, { status: 206 }), wasLetGo: () => letGo };
}

test.each<{ name: string; chunks: readonly Uint8Array[]; text: string }>([
  { name: "nothing", chunks: [], text: "" },
  { name: "one piece", chunks: [bytes("Grüße")], text: "Grüße" },
  { name: "a letter cut in two", chunks: [bytes("Gr\u00fc").slice(0, 3), bytes("\u00fc").slice(1), bytes("n")], text: "Grün" },
  { name: "an emoji, byte by byte", chunks: [...bytes("🚲")].map((byte) => Uint8Array.of(byte)), text: "🚲" },
  { name: "an end in the middle of a letter", chunks: [bytes("aü").slice(0, 2)], text: "a\ufffd" },
  { name: "exactly as much as allowed", chunks: [bytes("12345"), bytes("67890")], text: "1234567890" },
])("an answer that comes as $name is read", async ({ chunks, text }) => {
  expect(await readText(answerOf(...chunks).response, { limit: 10, signal })).toBe(text);
});

test("an answer without a body is empty", async () => {
  expect(await readText(new Response(null, { status: 204 }), { limit: 0, signal })).toBe("");
});

test.each([
  { name: "one byte", chunks: [bytes("12345678901")] },
  { name: "the last piece", chunks: [bytes("1234567890"), bytes("1"), bytes("never asked for")] },
  // Bytes are counted, not letters.
  { name: "letters of several bytes", chunks: [bytes("üüüüü"), bytes("ü")] },
])("an answer too long by $name is refused, and its connection let go", async ({ chunks }) => {
  const { response, wasLetGo } = answerOf(...chunks, bytes("more"));
  const failure = await readText(response, { limit: 10, signal }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Unexpected);
  expect(failure).toMatchObject({ status: 206 });
  expect(wasLetGo()).toBe(true);
});

test("an answer that does not go on ends with the reason of who gave up, and its connection is let go", async () => {
  let letGo = false;
  const response = new Response(new ReadableStream({ cancel: () => void (letGo = true) }));
  const controller = new AbortController();
  const text = readText(response, { limit: 10, signal: controller.signal });
  controller.abort(new DOMException("The time is up.", "TimeoutError"));
  await expect(text).rejects.toMatchObject({ name: "TimeoutError" });
  expect(letGo).toBe(true);
});
