/** Asks mailbox and organization about the open appointment, in parallel. Reads only; judges nothing. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { StoredReading } from "../mailbox/appointment-store.ts";
import type { OpenItem } from "../outlook/open-item.ts";
import type { SafetyCopyStore } from "../outlook/safety-copy-store.ts";
import type {
  AppointmentItem,
  CalendarAccess,
  CarriedCopy,
  Evidence,
  ItemReading,
  OrganizationDirectory,
  OwnCopy,
} from "../tracking/evidence.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import { parseStamp } from "../tracking/parse-stamp.ts";
import { trackingCategory } from "../tracking/stamp-properties.ts";
import { answerOpenQuestions } from "./answer-open-questions.ts";
import { askOrganization, askOwner, askRecords, ownerNotKnown, type AskedOrganization } from "./ask-crm.ts";
import { calendarByHost, findFormContext, type LocatedAppointment } from "./calendar-access.ts";
import { locateOpenItem, type OpenItemPorts } from "./locate-open-item.ts";
import type { Trace } from "./report.ts";
import type { Routes } from "./routes.ts";

export interface CheckPorts extends OpenItemPorts {
  /**
   * Categories shown in the form; undefined: this Outlook does not report them. Absent: cannot be asked. @throws AbortError
   * when aborted
   */
  readonly findCategories?: (options: Options) => Promise<readonly string[] | undefined>;
  /** Absent: this person has not chosen an organization yet. */
  readonly organization?: CrmOrganization;
  /** "no-crm": the person said that their Outlook has no CRM client. */
  readonly crmClient?: "no-crm";
  readonly copies: SafetyCopyStore;
  readonly directory: OrganizationDirectory;
  /** Ids of the records that the person set aside by *None of these*, for this item. Absent: none. */
  readonly setAside?: ReadonlySet<string>;
  /** Names of copies (`ownCopyName`, `carriedCopyName`) that the person wanted forgotten and that could not be removed. Absent: none. */
  readonly ignoredCopies?: ReadonlySet<string>;
  /** From config.json. */
  readonly syncMinutes: number;
  readonly now: () => Date;
  /** How mailbox and CRM are reached, for Details and the report. */
  readonly routes?: Routes;
}

interface Options {
  readonly signal: AbortSignal;
}

export interface Gathered {
  readonly evidence: Evidence;
  readonly traces: readonly Trace[];
  /** Where and as what the appointment was found; absent: it could not be read. */
  readonly located?: LocatedAppointment;
}

/**
 * Two round trips, three if the mailbox has to be found first, and one more if something is left open. What could not be asked
 * is unknown, with the reason.
 * @throws AbortError when aborted; network and host failures become part of the evidence
 */
export async function gatherEvidence(ports: CheckPorts, options: Options): Promise<Gathered> {
  // A microtask later, once the mailbox's token has been asked for: Outlook hands out one after the other, and CRM's rows wait for the mailbox.
  const asking = Promise.resolve().then(() => askOrganization(ports, options));
  const reading = readMailboxThenRows(ports, asking, options);
  // After what the mailbox is asked by: Outlook answers three questions at a time.
  const [organization, read, carriedCopy] = await Promise.all([asking, reading, ports.copies.findCarried(options)]);
  const { located, ...rest } = read;
  const isCarried = carriedCopy && !ports.ignoredCopies?.has(carriedCopyName(carriedCopy));
  const evidence: Evidence = {
    ...rest,
    ...(isCarried && { carriedCopy }),
    organization: organization.value,
    directory: ports.directory,
    organizerInOrganization: "unknown",
    sight: "no",
    agreeing: { kind: "not-asked" },
    setAside: ports.setAside ?? new Set(),
    gatheredAt: ports.now(),
    syncMinutes: ports.syncMinutes,
  };
  const answered = await answerOpenQuestions(ports.organization, evidence, { userId: organization.userId, signal: options.signal });
  return {
    evidence: { ...answered, gatheredAt: ports.now() },
    traces: [...(located?.stored.traces ?? []), ...(located?.traces ?? []), ...organization.traces],
    ...(located && { located }),
  };
}

/** Own copies exist for one's own calendar only; a series and each of its days have separate keys. */
function findOwnCopies({ copies, ignoredCopies }: CheckPorts, calendar: CalendarAccess, item: AppointmentItem): readonly OwnCopy[] {
  const key = calendar.kind === "own" ? occurrenceKey(item) : undefined;
  const own = key === undefined ? [] : copies.findOwn(key);
  return own.filter((copy) => !ignoredCopies?.has(ownCopyName(copy)));
}

type Read = ItemReading &
  Pick<
    Evidence,
    "otherReading" | "ownCopies" | "calendar" | "ownerInOrganization" | "ownersUsers" | "organizerOnScreen" | "categoryOnScreen"
  > & {
    readonly located?: LocatedAppointment;
  };

/** What the form shows, for a mailbox that may not be read. */
type OnScreen = Pick<Evidence, "organizerOnScreen" | "categoryOnScreen">;

/** Asks for the rows as soon as the item is read, without waiting for the organization's identity. */
async function readMailboxThenRows(ports: CheckPorts, asking: Promise<AskedOrganization>, options: Options): Promise<Read> {
  const { open, located } = await locateOpenItem(ports, options);
  const owner = { asking, signal: options.signal };
  if (located.kind === "unknown") {
    const calendar = calendarByHost(open, ports.viewer, located.why);
    const unread = { stamp: located, calendar, records: { kind: "unknown", why: "not-asked" }, ownCopies: [] } as const;
    if (located.why !== "other-mailbox") return { ...unread, ...ownerNotKnown };
    const [onScreen, asked] = await Promise.all([readOnScreen(open, ports, options), askOwner(ports.organization, calendar, owner)]);
    return { ...unread, ...onScreen, ...asked };
  }
  const { stored, calendar, mailbox } = located.value;
  const { otherReading } = stored;
  const [one, other, asked] = await Promise.all([
    readRows(ports, { reading: stored, mailbox, calendar }, options),
    otherReading && readRows(ports, { reading: otherReading, mailbox, calendar }, options),
    askOwner(ports.organization, calendar, owner),
  ]);
  return { ...one, ...(other && { otherReading: other }), calendar, ...asked, located: located.value };
}

async function readRows(
  ports: CheckPorts,
  { reading, mailbox, calendar }: Pick<LocatedAppointment, "mailbox" | "calendar"> & { readonly reading: StoredReading },
  options: Options,
): Promise<NonNullable<Evidence["otherReading"]>> {
  const { store, organization } = ports;
  const { item, properties, seriesProperties } = reading;
  const stamp = parseStamp(properties);
  const isDay = item.kind === "occurrence" || item.kind === "exception";
  const [records, series] = await Promise.all([
    askRecords(organization, stamp, item, options),
    seriesProperties ?? (isDay && organization ? store.findSeriesStamp?.(mailbox, reading, options) : undefined),
  ]);
  const named = series && parseStamp(series).crmId;
  const ownCopies = findOwnCopies(ports, calendar, item);
  return { stamp: { kind: "read", stamp }, item, records, ownCopies, ...(named?.kind === "present" && { seriesCrmId: named.value }) };
}

async function readOnScreen(open: OpenItem, { findCategories }: CheckPorts, options: Options): Promise<OnScreen> {
  const organizer = findFormContext(open)?.organizer;
  const categories = await findCategories?.(options);
  return {
    ...(organizer && { organizerOnScreen: organizer }),
    ...(categories && { categoryOnScreen: categories.includes(trackingCategory) ? "present" : "absent" }),
  };
}

/** Made of the copy's content, so that a copy written later is used again. */
export function ownCopyName({ crmId, organization }: OwnCopy): string {
  return `own ${crmId} ${organization.id}`;
}

export function carriedCopyName({ crmId, organizationId }: CarriedCopy): string {
  return `carried ${crmId} ${organizationId}`;
}
