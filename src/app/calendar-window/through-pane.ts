/** The calendar window's ports that are answered by the pane. */
import * as v from "valibot";
import type { Clock } from "../../http/clock.ts";
import { Unexpected } from "../../http/failure.ts";
import type { Token, TokenRequest, TokenSource } from "../../identity/token-source.ts";
import type { EwsTransport } from "../../mailbox/ews/ews-transport.ts";
import type { PaneLink } from "./create-pane-link.ts";
import { findSnapshot, type CalendarSnapshot } from "./calendar-snapshot.ts";
import type { PaneQuestion } from "./window-message.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** In milliseconds, each a little longer than the pane's own time-out. A sign-in waits for a person. */
const timeouts = {
  snapshot: 10_000,
  present: 10_000,
  silently: 15_000,
  "by-click": 310_000,
  ews: 35_000,
  "open-appointment": 10_000,
} as const;

const token = v.strictObject({
  accessToken: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  account: v.pipe(v.string(), v.maxLength(500)),
});

/** @throws Failure; AbortError when aborted */
export async function askSnapshot(link: PaneLink, { signal }: Options): Promise<CalendarSnapshot> {
  return orUnexpected(findSnapshot(await link.ask({ what: "snapshot" }, { signal, timeoutMs: timeouts.snapshot })));
}

const pollMs = 5_000;

/**
 * Keeps asking whether the pane is still open: Outlook on the web drops messages that a pane sends while closing, and a
 * window that is only waiting for a service sends no questions. Ends when the pane has gone. @throws AbortError when aborted
 */
export async function watchPane(link: PaneLink, { signal, clock }: Options & { readonly clock: Pick<Clock, "sleep"> }): Promise<void> {
  while (link.presence.getState() === "here") {
    await clock.sleep(pollMs, signal);
    // By now the link knows whether the pane has gone.
    await link.ask({ what: "present" }, { signal, timeoutMs: timeouts.present }).catch(() => signal.throwIfAborted());
  }
}

export function tokensThroughPane(link: PaneLink): TokenSource {
  async function ask(how: Extract<PaneQuestion, { what: "token" }>["how"], { signal, ...asked }: TokenRequest): Promise<Token> {
    const answer = await link.ask({ what: "token", how, ...asked }, { signal, timeoutMs: timeouts[how] });
    return orUnexpected(found(v.safeParse(token, answer)));
  }
  return { getToken: (request) => ask("silently", request), signIn: (request) => ask("by-click", request) };
}

export function ewsThroughPane(link: PaneLink): EwsTransport {
  return async (body, { signal }) =>
    orUnexpected(found(v.safeParse(v.string(), await link.ask({ what: "ews", body }, { signal, timeoutMs: timeouts.ews }))));
}

/** @throws Failure; AbortError when aborted */
export async function openThroughPane(link: PaneLink, id: string, { signal }: Options): Promise<void> {
  await link.ask({ what: "open-appointment", id }, { signal, timeoutMs: timeouts["open-appointment"] });
}

function found<T>(parsed: { readonly success: boolean; readonly output: unknown }): T | undefined {
  return parsed.success ? (parsed.output as T) : undefined;
}

function orUnexpected<T>(value: T | undefined): T {
  if (value === undefined) throw new Unexpected("Outlook's pane answered with something else.");
  return value;
}
