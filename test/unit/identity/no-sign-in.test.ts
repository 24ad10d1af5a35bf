import { expect, test } from "vitest";
import { Unauthenticated } from "../../../src/http/failure.ts";
import { createNoSignIn } from "../../../src/identity/no-sign-in.ts";

const request = { scopes: [], signal: new AbortController().signal };

test.each(["getToken", "signIn"] as const)("%s says why there is no sign-in", async (method) => {
  const error: unknown = await createNoSignIn("This Outlook is too old.")
    [method](request)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unauthenticated);
  expect((error as Error).message).toBe("This Outlook is too old.");
});

test("a stopped request ends as AbortError", async () => {
  await expect(createNoSignIn("why").getToken({ scopes: [], signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
});
