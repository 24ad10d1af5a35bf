/** A person's Outlook, with what may happen between it and Exchange. */
import { genericResponseError, outlookOf, type AskOutlook } from "../on-premises/outlooks-way.ts";
import type { FakeClock } from "../../unit/http/fake-clock.ts";
import type { Started } from "../start-sandbox.ts";
import type { Wire } from "./actor.ts";

export const ewsPath = "/ews/exchange.asmx";

/** Outlook failed, with Office.js's number; 0: it fell silent. */
export class OutlookFailed extends Error {
  override readonly name = "OutlookFailed";
  readonly code: number;
  constructor(code: number) {
    super(`Office.js says ${code}`);
    this.code = code;
  }
}

export function outlookOnWire(
  started: Started,
  person: string,
  { wire, clock }: { readonly wire: Wire; readonly clock: FakeClock },
): AskOutlook {
  const ask = outlookOf(person, started);
  return async (body) => {
    const forward = async () => {
      const answer = await ask(body);
      if ("code" in answer) throw new OutlookFailed(answer.code);
      return new Response(answer.text);
    };
    try {
      const answer = await wire({ method: "POST", url: new URL(ewsPath, started.origin), headers: new Headers(), body }, forward, clock);
      return answer.status === 200 ? { text: await answer.text() } : { code: genericResponseError };
    } catch (error) {
      if (error instanceof OutlookFailed) return { code: error.code };
      // A broken connection: Outlook says no more of it.
      if (error instanceof TypeError) return { code: genericResponseError };
      throw error;
    }
  };
}
