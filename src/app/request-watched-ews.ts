import type { ExchangeLog } from "../http/exchange-log.ts";
import { requestEws } from "../outlook/ews-request.ts";

interface Watched {
  readonly signal: AbortSignal;
  readonly log: Pick<ExchangeLog, "watch">;
}

/** `requestEws`, listed in the report by operation and response codes. @throws Failure; AbortError when aborted */
export async function requestWatchedEws(body: string, { signal, log }: Watched): Promise<string> {
  const answer = await log.watch({ method: "EWS", target: operationIn(body) }, async () => {
    const text = await requestEws(body, { signal });
    return { status: responseCodesIn(text), text };
  });
  return answer.text;
}

/** Of a request of ours (`toSoapText`), whose body holds that one element. */
function operationIn(request: string): string {
  return /<soap:Body><m:(\w+)/u.exec(request)?.[1] ?? "unknown";
}

/** Each code once, and nothing else of the answer: whatever is no code of Exchange's is not repeated. */
function responseCodesIn(answer: string): string {
  const codes = new Set<string>();
  for (const [, code = ""] of answer.matchAll(/<(?:\w+:)?ResponseCode[^<>]*>(NoError|Error[A-Za-z]{1,60})</gu)) codes.add(code);
  return codes.size === 0 ? "no response code" : [...codes].slice(0, 5).join(", ");
}
