import { expect, test } from "vitest";
import { eitherSignal } from "../../../src/http/either-signal.ts";

test.each([0, 1] as const)("the signal at %i alone aborts it, with its reason", (which) => {
  const controllers = [new AbortController(), new AbortController()] as const;
  const either = eitherSignal(controllers[0].signal, controllers[1].signal);
  expect(either.aborted).toBe(false);
  controllers[which].abort("this one");
  expect(either.aborted).toBe(true);
  expect(either.reason).toBe("this one");
});

test("one that was aborted before aborts it at once", () => {
  const late = new AbortController();
  expect(eitherSignal(AbortSignal.abort("before"), late.signal).reason).toBe("before");
  expect(eitherSignal(late.signal, AbortSignal.abort("before")).reason).toBe("before");
});

test("the first reason stays", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const either = eitherSignal(one.signal, other.signal);
  other.abort("first");
  one.abort("second");
  expect(either.reason).toBe("first");
});
