import type { RecordDraft } from "../crm/crm-organization.ts";
import { Failure } from "../http/failure.ts";
import { RefusedByPlugIn, RefusedByRule } from "../http/refusal.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isLive } from "../tracking/match-records.ts";
import type { LeftOut } from "../tracking/record-content.ts";
import type { RefusalReason } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { createWithWhatIsAllowed } from "./create-with-what-is-allowed.ts";
import { madeRecordOf, type RequestedRecord } from "./made-record.ts";
import { type ActionContext, mostAttempts } from "./perform-action.ts";
import { carriesIdBesides } from "./permitted-record.ts";
import type { PreparedRecord } from "./prepare-record.ts";

/** "there": it is live and carries this appointment's id. */
export type EnsuredRecord =
  { readonly kind: "there"; readonly record: AppointmentRecord } | { readonly kind: "refused"; readonly why: RefusalReason };

/**
 * Creates the appointment's record under the id that everybody derives for it, then reads it. Whether somebody else was first
 * or our own response was lost makes no difference: what counts is the record with that id. Where CRM refuses an owner or
 * people whom it does not know, the record is created without them.
 * @throws Failure
 */
export async function ensureRecord(context: ActionContext, target: ActionTarget, prepared: PreparedRecord): Promise<EnsuredRecord> {
  const { crm } = target;
  let { draft } = prepared;
  let isPerhapsOurs = false;
  const entry = { did: "record-created", recordId: draft.id } as const;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await context
      .send("creating-record", entry, (options) =>
        createWithWhatIsAllowed(crm, draft, {
          ...options,
          onReduced: (reduced) => {
            draft = reduced;
          },
        }),
      )
      .catch(async (error: unknown) => {
        if (error instanceof RefusedByRule || error instanceof RefusedByPlugIn) await lookAfterRefusal(context, target, { draft, error });
        throw error;
      });
    const isCreated = sent.kind === "answered" && sent.value === "created";
    // A first try whose response was lost may be what a second one finds there.
    isPerhapsOurs ||= isCreated || sent.kind === "lost";
    const requested = requestedOf(prepared, draft);
    const { calendar } = target.located;
    if (isCreated) {
      context.done(entry);
      // Said even if it cannot be read back.
      context.made(madeRecordOf(requested, calendar, undefined));
      if (calendar.kind === "own") return { kind: "there", record: recordAsCreated(draft) };
    }
    if (sent.kind === "lost") context.ports.unanswered?.set(draft.id, requested);

    const now = await crm.findRecord({ id: draft.id, kind: "single" }, { signal: context.options.signal });
    if (now.kind === "found") {
      const { record } = now;
      if (!isLive(record)) return refused("record-closed");
      if (!carriesIdBesides(target, record)) return refused("place-taken");
      // Somebody else's record holds what they took along.
      if (isPerhapsOurs) context.made(madeRecordOf(requested, calendar, record));
      return { kind: "there", record };
    }
    // CRM answers 404 as well as 403 for a row one may not see.
    if (now.kind === "unknown" ? now.why === "forbidden" : sent.kind !== "lost") return refused("record-not-visible");
    if (sent.kind === "lost" && attempt === mostAttempts) throw sent.failure;
  }
}

/** What the person can do next, and whether a record is there after all. */
async function lookAfterRefusal(
  context: ActionContext,
  { crm }: ActionTarget,
  { draft, error }: { readonly draft: RecordDraft; readonly error: Failure },
): Promise<void> {
  const { signal } = context.options;
  await context.look("reading-back");
  const [form, alike] = await Promise.all([
    orNothing(crm.newRecordUrl(draft)),
    error instanceof RefusedByRule ? orNothing(crm.findAlike(draft, { signal })) : undefined,
  ]);
  context.refusedByCrm({ ...(form && { form }), alike: (alike ?? []).filter(({ id }) => id !== draft.id) });
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function leftOutOf({ draft, people, leftOut, notLookedUp }: PreparedRecord, written: RecordDraft): readonly LeftOut[] {
  const dropped = new Set(draft.parties.filter((party) => !written.parties.includes(party)).map(({ address }) => address));
  const notLookedUpAt = new Set(notLookedUp.people.map(({ address }) => address));
  const nameOf = (address: string) => people.find((person) => person.address === address)?.name ?? address;
  const unknown = [...dropped].filter((address) => !notLookedUpAt.has(address)).map(nameOf);
  const sayNotLookedUp = (kept: boolean): readonly LeftOut[] => {
    const names = [...notLookedUpAt].filter((address) => dropped.has(address) !== kept).map(nameOf);
    return names.length === 0 ? [] : [{ what: "people-not-looked-up", names, tables: notLookedUp.tables, kept }];
  };
  return [
    ...leftOut,
    ...(unknown.length === 0 ? [] : [{ what: "people-unknown-to-crm", names: unknown } as const]),
    ...sayNotLookedUp(false),
    ...sayNotLookedUp(true),
  ];
}

function requestedOf(prepared: PreparedRecord, written: RecordDraft): RequestedRecord {
  const { ownersUserIds } = prepared;
  const { ownerId } = written;
  return { leftOut: leftOutOf(prepared, written), ownersUserIds, ...(ownerId !== undefined && { ownerId }) };
}

/** CRM has said so: nothing more has to be asked. */
function recordAsCreated({ id, subject, start, end, allDay, globalObjectId }: RecordDraft): AppointmentRecord {
  return { id, subject, start, end, allDay, globalObjectId, state: "open", kind: "single" };
}

function refused(why: RefusalReason): EnsuredRecord {
  return { kind: "refused", why };
}
