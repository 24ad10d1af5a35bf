import * as v from "valibot";
import { NotFound, PreconditionFailed } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { longestSubject } from "../../tracking/same-subject.ts";
import type { RecordDraft, RegardingCandidate } from "../crm-organization.ts";
import { setPath } from "./record-path.ts";

/**
 * A POST with a chosen `ActivityId` creates and never changes: where the row is there already, its key is refused as a
 * duplicate. It starts open, since this endpoint takes no state.
 * @throws Failure; AbortError when aborted.
 */
export async function createRecord(
  client: ServiceClient,
  draft: RecordDraft,
  { signal }: { readonly signal: AbortSignal },
): Promise<"created" | "exists"> {
  const id = normaliseGuid(draft.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  try {
    await client.request(v.unknown(), {
      url: client.url(setPath("AppointmentSet")),
      method: "POST",
      body: {
        ActivityId: id,
        Subject: cleanText(draft.subject, longestSubject),
        // ISO 8601, as the SDK's own scripts send it: `/Date(…)/` counts only with an escaped slash, which JSON.stringify never writes.
        ScheduledStart: draft.start.toISOString(),
        ScheduledEnd: draft.end.toISOString(),
        IsAllDayEvent: draft.allDay,
        GlobalObjectId: draft.globalObjectId,
        ...(draft.regarding && { RegardingObjectId: referenceTo(draft.regarding) }),
      },
      // Sent twice, it creates once: the second finds its key taken.
      idempotent: true,
      signal,
    });
    return "created";
  } catch (error) {
    if (error instanceof PreconditionFailed) return "exists";
    throw error;
  }
}

function referenceTo({ id, type }: RegardingCandidate): { readonly Id: string; readonly LogicalName: string } {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new TypeError("A regarding record is named by its GUID.");
  return { Id: guid, LogicalName: type };
}
