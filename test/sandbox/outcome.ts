/** What a request gets: an answer, silence until the client gives up, or a closed connection. */
export type Outcome = Response | NoAnswer;

export interface NoAnswer {
  readonly kind: "hang" | "drop";
}

/** Carries silence or a closed connection out of nested handlers, such as a request inside a batch. */
export class Unanswered extends Error {
  override readonly name = "Unanswered";
  readonly outcome: NoAnswer;
  constructor(outcome: NoAnswer) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8", ...headers } });
}
