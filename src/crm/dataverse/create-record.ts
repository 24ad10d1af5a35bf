import * as v from "valibot";
import { Failure, PreconditionFailed } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { longestSubject } from "../../tracking/same-subject.ts";
import type { RecordDraft, RegardingCandidate } from "../crm-organization.ts";
import { odataHeaders } from "./odata-headers.ts";
import { recordPath } from "./record-path.ts";
import { regardingSets } from "./regarding-sets.ts";

/** DuplicateRecord (0x80040237): somebody was first between the server's own look and its writing. On-premises it may come with 500. */
const keyIsTaken = ["0x80040237", "-2147220937"];

/**
 * A PATCH of a chosen id with `If-None-Match: *` creates and never changes: 412 says that the row is there already,
 * unless its code is a duplicate rule's (`findRefusal`).
 * @throws Failure; AbortError when aborted.
 */
export async function createRecord(
  client: ServiceClient,
  draft: RecordDraft,
  { signal }: { readonly signal: AbortSignal },
): Promise<"created" | "exists"> {
  try {
    await client.request(v.unknown(), {
      url: client.url(recordPath({ id: draft.id, kind: "single" })),
      method: "PATCH",
      headers: { ...odataHeaders, "If-None-Match": "*" },
      body: {
        subject: cleanText(draft.subject, longestSubject),
        scheduledstart: draft.start.toISOString(),
        scheduledend: draft.end.toISOString(),
        isalldayevent: draft.allDay,
        globalobjectid: draft.globalObjectId,
        ...(draft.regarding && boundTo(draft.regarding)),
      },
      idempotent: true,
      signal,
    });
    return "created";
  } catch (error) {
    if (error instanceof PreconditionFailed || (error instanceof Failure && keyIsTaken.includes(error.code ?? ""))) return "exists";
    throw error;
  }
}

function boundTo({ id, type }: RegardingCandidate): Readonly<Record<string, string>> {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new TypeError("A regarding record is named by its GUID.");
  return { [`regardingobjectid_${type}_appointment@odata.bind`]: `/${regardingSets[type].entitySet}(${guid})` };
}
