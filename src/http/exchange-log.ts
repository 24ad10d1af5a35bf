/** What was asked of a service, and how it ended: for the report. Neither query nor body, which may name people. */
export interface ExchangeRecord {
  readonly at: Date;
  /** "EWS" for what Outlook carries to Exchange. */
  readonly method: string;
  /** Of Exchange Web Services the operation, since Outlook alone knows the address. */
  readonly target: URL | string;
  readonly ms: number;
  readonly result: ExchangeResult;
}

type ExchangeResult =
  /** `status`: of HTTP, or Exchange's response code. `requestId`: by which the service finds it in its own logs. */
  | { readonly kind: "answered"; readonly status: number | string; readonly requestId?: string }
  /** "not-waited-for": the person, or a newer check, ended it. */
  | { readonly kind: "failed"; readonly why: string };

/** Graph's, Dataverse's and Exchange's names for it; a browser shows only those that the service exposes. */
const requestIdHeaders = ["request-id", "x-ms-service-request-id", "req_id", "x-requestid"] as const;

function findRequestId(headers: Headers | undefined): string | undefined {
  const told = requestIdHeaders.map((name) => headers?.get(name) ?? undefined).find((id) => id !== undefined);
  return told !== undefined && /^[\w.:-]{1,100}$/.test(told) ? told : undefined;
}

/** More than a check and the click after it ask. */
const mostKept = 60;

export interface ExchangeLog {
  /** Watches one exchange; its answer or failure is passed on unchanged. */
  readonly watch: <T extends { readonly status: number | string; readonly headers?: Headers }>(
    asked: Pick<ExchangeRecord, "method" | "target">,
    exchange: () => Promise<T>,
  ) => Promise<T>;
  /** Oldest first. */
  readonly list: () => readonly ExchangeRecord[];
}

export function createExchangeLog(now: () => number = Date.now): ExchangeLog {
  let records: readonly ExchangeRecord[] = [];
  const keep = (record: ExchangeRecord): void => {
    records = [...records, record].slice(-mostKept);
  };
  return {
    list: () => records,
    async watch({ method, target }, exchange) {
      const start = now();
      const done = (result: ExchangeRecord["result"]): void => keep({ at: new Date(start), method, target, ms: now() - start, result });
      try {
        const answer = await exchange();
        const requestId = findRequestId(answer.headers);
        done({ kind: "answered", status: answer.status, ...(requestId !== undefined && { requestId }) });
        return answer;
      } catch (error) {
        done({ kind: "failed", why: error instanceof Error ? error.name : "unknown" });
        throw error;
      }
    },
  };
}
