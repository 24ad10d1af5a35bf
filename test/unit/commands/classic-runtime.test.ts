/** The send alert of classic Outlook, as it is built, in a runtime that has what that one has: no page, no network, the library of 2016. */
import vm from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";

let script = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../../../src/commands/launch-event.ts`],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2016",
  });
  script = outputFiles[0]!.text;
});

/** What came into the language after 2016, as far as code is likely to reach for it. */
const newer = `
  for (const name of ["toSorted", "toReversed", "at", "flat", "flatMap", "findLast"]) delete Array.prototype[name];
  for (const name of ["padStart", "padEnd", "at", "replaceAll", "matchAll", "trimStart", "trimEnd"]) delete String.prototype[name];
  for (const name of ["hasOwn", "fromEntries", "entries", "values", "groupBy"]) delete Object[name];
  for (const name of ["allSettled", "any", "withResolvers", "try"]) delete Promise[name];
  delete Promise.prototype.finally;
`;

interface Host {
  readonly kept?: string;
  readonly silent?: "silent";
  /** Outlook's own timer, so that nobody has to wait. */
  readonly runTimers?: "at-once";
}

function send({ kept, silent, runTimers }: Host): Promise<unknown> {
  return new Promise((completed) => {
    const handlers = new Map<string, (event: unknown) => void>();
    const Office = {
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      actions: { associate: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler) },
      context: {
        requirements: { isSetSupported: () => true },
        mailbox: {
          item: {
            sessionData: {
              getAsync(_name: string, done: (result: unknown) => void) {
                if (!silent) done(kept === undefined ? { status: "failed", error: { code: 9020 } } : { status: "succeeded", value: kept });
              },
            },
          },
        },
      },
    };
    const setTimeout = (callback: () => void) => (runTimers ? queueMicrotask(callback) : undefined);
    const context = vm.createContext({ Office, setTimeout, clearTimeout: () => undefined });
    vm.runInContext(newer, context);
    vm.runInContext(script, context);
    handlers.get("onAppointmentSend")!({ completed });
  });
}

const alert = { sentence: "The link was lost.", button: "Open Tracking Guard" };

test("what the last check found is asked", async () => {
  expect(await send({ kept: JSON.stringify({ version: 1, alert }) })).toMatchObject({
    allowEvent: false,
    errorMessage: alert.sentence,
    cancelLabel: alert.button,
  });
});

test("where nothing was checked in this form, the meeting goes", async () => {
  expect(await send({})).toEqual({ allowEvent: true });
});

test("where the last check found nothing, the meeting goes", async () => {
  expect(await send({ kept: JSON.stringify({ version: 1 }) })).toEqual({ allowEvent: true });
});

test("where the host falls silent, the meeting goes", async () => {
  expect(await send({ silent: "silent", runTimers: "at-once" })).toEqual({ allowEvent: true });
});

test("the file holds no JavaScript that is newer than its runtime", () => {
  expect(script).not.toMatch(/\basync\b|\bawait\b|\?\.|\?\?|\.\.\.\{|\bimport\b|#[a-z]/);
});
