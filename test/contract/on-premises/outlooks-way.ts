/** Outlook's own way to Exchange: the real gateway, on a host that hands each request to the sandbox. */
import { AsyncLocalStorage } from "node:async_hooks";
import { vi } from "vitest";
import type { EwsTransport } from "../../../src/mailbox/ews/ews-transport.ts";
import { requestEws } from "../../../src/outlook/ews-request.ts";
import type { Started } from "../start-sandbox.ts";

/** What Office.js tells an add-in: the text, or its number for what went wrong; 0: silence, told at once. */
type OfficeAnswer = { readonly text: string } | { readonly code: number };
export type AskOutlook = (body: string) => Promise<OfficeAnswer>;

/** Office.js's GenericResponseError: Exchange answered other than 200, more than Outlook carries, or not at all. */
export const genericResponseError = 9020;

/** There is one `Office` for several people; each one's request goes to their own Outlook. */
const currentOutlook = new AsyncLocalStorage<AskOutlook>();

type Done = (result: { readonly status: string; readonly value?: string; readonly error?: { readonly code: number } }) => void;

async function makeEwsRequest(body: string, done: Done): Promise<void> {
  const answer = await currentOutlook.getStore()!(body);
  if ("text" in answer) done({ status: "succeeded", value: answer.text });
  else done({ status: "failed", error: { code: answer.code } });
}

vi.stubGlobal("Office", {
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  context: { mailbox: { makeEwsRequestAsync: (body: string, done: Done) => void makeEwsRequest(body, done) } },
});

export function transportThrough(ask: AskOutlook): EwsTransport {
  return (body, options) => currentOutlook.run(ask, () => requestEws(body, options));
}

/** This person's Outlook in the sandbox. */
export function outlookOf(person: string, { sandbox, origin }: Pick<Started, "sandbox" | "origin">): AskOutlook {
  return async (body) => {
    const call = JSON.stringify({ viewer: person, dispid: 5, params: { body } });
    const outcome = await sandbox.handle(new Request(new URL("/sandbox/outlook/call", origin), { method: "POST", body: call }));
    if (!(outcome instanceof Response)) return { code: outcome.kind === "hang" ? 0 : genericResponseError };
    const answer = (await outcome.json()) as { readonly wasProxySuccessful: boolean; readonly body?: string };
    return answer.wasProxySuccessful && answer.body !== undefined ? { text: answer.body } : { code: genericResponseError };
  };
}
