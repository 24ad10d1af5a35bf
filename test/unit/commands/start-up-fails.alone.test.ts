/** An interface that is missing while our scripts begin: the ribbon's command ends in a notice, and the meeting goes. */
import { beforeEach, expect, test, vi } from "vitest";

const source = "../../../src";
const handlers = new Map<string, (event: { completed: (how?: unknown) => void }) => void>();
const said: unknown[] = [];

beforeEach(async () => {
  vi.resetModules();
  for (const name of ["check-tracking-status", "check-before-sending"])
    vi.doMock(`${source}/commands/${name}.ts`, () => {
      throw new TypeError("an interface is missing");
    });
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded" },
    MailboxEnums: { ItemNotificationMessageType: { ErrorMessage: "errorMessage" } },
    actions: { associate: (name: string, handler: (event: object) => void) => handlers.set(name, handler) },
    onReady: (done: () => void) => Promise.resolve(done()),
    context: {
      mailbox: {
        item: {
          notificationMessages: {
            replaceAsync(_key: string, details: unknown, done: (result: object) => void) {
              said.push(details);
              done({ status: "succeeded" });
            },
          },
        },
      },
    },
  });
  await import(`${source}/commands/commands.ts`);
  return () => vi.unstubAllGlobals();
});

const press = (name: string) => new Promise<unknown>((completed) => handlers.get(name)!({ completed }));

test("the command says that it could not check, and Outlook hears that it is done", async () => {
  await press("checkTrackingStatus");
  expect(said).toEqual([{ type: "errorMessage", message: expect.stringContaining("couldn't check") as unknown }]);
});

test("the meeting goes", async () => {
  expect(await press("onAppointmentSend")).toEqual({ allowEvent: true });
});
