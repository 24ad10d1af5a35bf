import { failureOfAnswer } from "../../http/failure-of-answer.ts";
import { type Failure, Unexpected } from "../../http/failure.ts";
import type { TextAnswer } from "../../http/parse-json-answer.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { annotations, odataHeaders } from "./appointment-row.ts";
import { encodeBatch, parseBatchAnswer } from "./batch-codec.ts";
import { findRefusal } from "./find-refusal.ts";

/** Rows per page; each takes about 1 KB. */
const rowsPerPage = 1000;

/**
 * GETs in one `$batch`, at most `mostInBatch`: for each its response or its failure, in the order asked.
 * @throws Failure if nothing was answered at all; AbortError when aborted.
 */
export async function askBatch(
  client: ServiceClient,
  urls: readonly URL[],
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly (TextAnswer | Failure)[]> {
  const headers = { Accept: "application/json", ...odataHeaders, Prefer: `${annotations},odata.maxpagesize=${rowsPerPage}` };
  const { contentType, body } = encodeBatch(urls, headers, `batch_${crypto.randomUUID()}`);
  const answer = await client.requestText({
    url: client.url("$batch"),
    method: "POST",
    headers: { ...odataHeaders, Accept: "multipart/mixed", "Content-Type": contentType, Prefer: "odata.continue-on-error" },
    body,
    reads: true,
    signal,
  });
  const answers = parseBatchAnswer(answer);
  return urls.map((_, index) => {
    const part = answers[index];
    if (part === undefined) return new Unexpected("The answer to a batch is short of a part.");
    if (part.status >= 200 && part.status <= 299) return part;
    return findRefusal(part) ?? failureOfAnswer(part, Date.now());
  });
}
