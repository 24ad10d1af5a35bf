import { expect, test } from "vitest";
import { encodeFailure, decodeFailure } from "../../../../src/app/calendar-window/encoded-failure.ts";
import * as failures from "../../../../src/http/failure.ts";

const kinds = Object.entries(failures).filter(([name]) => name !== "Failure") as [
  string,
  new (message: string, options: failures.FailureOptions) => failures.Failure,
][];

test.each(kinds)("%s arrives in the other window as what it was", (name, Kind) => {
  const retryAt = new Date("2027-11-24T08:00:00Z");
  const sent = new Kind("Ask alex@contoso.example.", {
    status: 500,
    code: "0x80040265",
    retryAfter: 31_536_000,
    retryAt,
    said: "Name Alex.",
  });
  const text = JSON.stringify(encodeFailure(sent));
  expect(text).not.toMatch(/alex/i);
  const arrived = decodeFailure(JSON.parse(text) as ReturnType<typeof encodeFailure>);
  expect(arrived).toBeInstanceOf(Kind);
  expect(arrived).toMatchObject({ name, reason: sent.reason, status: 500, code: "0x80040265", retryAfter: 31_536_000, retryAt });
});

test("what is no failure of a network arrives as an unexpected answer", () => {
  expect(decodeFailure(encodeFailure(new TypeError("ours")))).toMatchObject({ reason: "unexpected-answer" });
});
