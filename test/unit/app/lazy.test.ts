import { expect, test, vi } from "vitest";
import { lazy } from "../../../src/app/lazy.ts";
import { Forbidden, Unreachable } from "../../../src/http/failure.ts";

test("a part is asked for when it is wanted, and once", async () => {
  const ask = vi.fn(() => Promise.resolve("part"));
  const part = lazy(ask);
  expect(ask).not.toHaveBeenCalled();
  expect(await Promise.all([part.load(), part.load()])).toEqual(["part", "part"]);
  expect(await part.load()).toBe("part");
  expect(ask).toHaveBeenCalledTimes(1);
});

test("whoever draws it is told as soon as it is there", async () => {
  const part = lazy(() => Promise.resolve("part"));
  const drawn: unknown[] = [];
  part.subscribe(() => drawn.push(part.getState().part));
  expect(part.getState()).toEqual({});
  await part.load();
  expect(drawn).toEqual(["part"]);
});

test("what could not be loaded is missing, and asked for again by the next who wants it", async () => {
  const ask = vi.fn<() => Promise<string>>(() => Promise.reject(new TypeError("Failed to fetch")));
  const part = lazy(ask);
  await expect(part.load()).rejects.toSatisfy((error) => error instanceof Unreachable && error.cause instanceof TypeError);
  expect(part.getState()).toEqual({ part: "missing" });
  ask.mockResolvedValue("part");
  expect(await part.load()).toBe("part");
  expect(part.getState()).toEqual({ part: "part" });
});

test("what throws at once is missing as well", async () => {
  const part = lazy<string>(() => {
    throw new TypeError("an interface is missing");
  });
  await expect(part.load()).rejects.toBeInstanceOf(Unreachable);
  expect(part.getState()).toEqual({ part: "missing" });
});

test("a failure with a name of its own keeps it", async () => {
  const forbidden = new Forbidden("no");
  await expect(lazy(() => Promise.reject(forbidden)).load()).rejects.toBe(forbidden);
});
