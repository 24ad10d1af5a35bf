/** Every request to a service since the world was loaded. */
import { attendeesOf, type MeetingMail } from "./tracking/meeting-mail.ts";
import type { Service } from "./world/fault-target.ts";

export interface LoggedRequest {
  /** Time, by the sandbox's clock. */
  readonly at: string;
  /** `mail`: sent to the attendees because a meeting changed. */
  readonly to: Service | "mail";
  readonly method: string;
  /** Path and query as requested. */
  readonly path: string;
  /** Exchange Web Services only: `GetItem`. */
  readonly operation?: string;
  /** 0: no answer, or not yet. */
  status: number;
  /** Time to the answer; null: not answered yet. */
  ms: number | null;
}

export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  begin(request: Omit<LoggedRequest, "status" | "ms">): (status: number) => void {
    const started = performance.now();
    const logged: LoggedRequest = { ...request, status: 0, ms: null };
    this.#requests.push(logged);
    return (status) => {
      logged.status = status;
      logged.ms = Math.round(performance.now() - started);
    };
  }

  /** One entry per mail: `SEND /cancellation?item=…&from=…&to=…&to=…`. */
  addMail({ kind, mailbox, item }: MeetingMail, at: string): void {
    const query = new URLSearchParams([["item", item.id], ["from", mailbox.email], ...attendeesOf(item).map((address) => ["to", address])]);
    this.#requests.push({ at, to: "mail", method: "SEND", path: `/${kind}?${query.toString()}`, status: 202, ms: 0 });
  }

  list(): readonly LoggedRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
