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

test("aborted by itself, it keeps its own reason", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const either = eitherSignal(one.signal, other.signal);
  either.abort("done");
  one.abort("late");
  expect(either.signal.reason).toBe("done");
});
