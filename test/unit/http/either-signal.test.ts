import { expect, test } from "vitest";
import { eitherSignal } from "../../../src/http/either-signal.ts";

test.each([0, 1] as const)("the signal at %i alone aborts it, with its reason", (which) => {
  const controllers = [new AbortController(), new AbortController()] as const;
  const { signal } = eitherSignal(controllers[0].signal, controllers[1].signal);
  expect(signal.aborted).toBe(false);
  controllers[which].abort("this one");
  expect(signal.aborted).toBe(true);
  expect(signal.reason).toBe("this one");
});

test("one that was aborted before aborts it at once", () => {
  const late = new AbortController();
  expect(eitherSignal(AbortSignal.abort("before"), late.signal).signal.reason).toBe("before");
  expect(eitherSignal(late.signal, AbortSignal.abort("before")).signal.reason).toBe("before");
});

test("the first reason stays", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const { signal } = eitherSignal(one.signal, other.signal);
  other.abort("first");
  one.abort("second");
  expect(signal.reason).toBe("first");
});

test("released, it hears nothing more", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const { signal, release } = eitherSignal(one.signal, other.signal);
  release();
  one.abort();
  expect(signal.aborted).toBe(false);
});
