import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { type ActionContext, mostAttempts } from "./perform-action.ts";

/**
 * Touches the record as it was judged. After a lost response the record itself shows whether it changed; if not, it is sent
 * once more. "changed": somebody else changed or deleted it, so it has to be judged again.
 * @throws Failure
 */
export async function touchIfUnchanged(
  context: ActionContext,
  organization: CrmOrganization,
  judged: AppointmentRecord,
): Promise<"touched" | "changed"> {
  const { signal } = context.options;
  const record = judged.etag === undefined ? await readVersion(organization, judged, signal) : judged;
  if (record === undefined) return "changed";
  const entry = { did: "record-touched", recordId: record.id } as const;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await context.send("touching-record", entry, (options) => organization.touchRecord(record, options));
    switch (sent.kind) {
      case "answered":
        context.done(entry);
        return "touched";
      case "changed":
        return "changed";
      case "lost": {
        const now = await organization.findRecord(record, { signal });
        if (now.kind !== "found") return "changed";
        // By us or by somebody else: CRM's sync picks it up either way.
        if (now.record.etag !== record.etag) return "touched";
        if (attempt === mostAttempts) throw sent.failure;
      }
    }
  }
}

/** The current version of a record that was listed without one, if nobody has changed it since. */
export async function readVersion(
  organization: CrmOrganization,
  judged: AppointmentRecord,
  signal: AbortSignal,
): Promise<AppointmentRecord | undefined> {
  const now = await organization.findRecord(judged, { signal });
  const isSame = now.kind === "found" && judged.modifiedOn && now.record.modifiedOn?.getTime() === judged.modifiedOn.getTime();
  return isSame ? now.record : undefined;
}
