/** Asks the mailbox and the organization about the open appointment, side by side. Reads only, judges nothing. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentStore } from "../mailbox/appointment-store.ts";
import type { OpenItem, ShownForm, Viewer } from "../outlook/open-item.ts";
import type { WitnessStore } from "../outlook/witness-store.ts";
import type { CalendarAccess, Evidence, OwnerInOrganization, Records, StampReading, Unknown, UnknownReason } from "../tracking/evidence.ts";
import { parseStamp } from "../tracking/parse-stamp.ts";
import type { Stamp } from "../tracking/stamp.ts";
import { trackingCategory } from "../tracking/tracking-category.ts";
import type { Witness } from "../tracking/witness.ts";
import { askOrganization, askOwner, askRecords } from "./ask-crm.ts";
import { calendarByHost, findShownForm, locateAppointment, sameAddress, type LocatedAppointment } from "./calendar-access.ts";
import type { Trace } from "./report.ts";
import type { Ways } from "./ways.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface CheckPorts {
  readonly viewer: Viewer;
  readonly readOpenItem: (options: Options) => Promise<OpenItem>;
  readonly store: AppointmentStore;
  /** Names of the categories that the form shows; undefined: this Outlook does not tell. Absent: nobody to ask. @throws AbortError when aborted */
  readonly findCategories?: (options: Options) => Promise<readonly string[] | undefined>;
  /** Absent: this person has not said yet which organization their Outlook is connected to. */
  readonly organization?: CrmOrganization;
  readonly witnesses: WitnessStore;
  /** Names that config.json gives to organization ids, for display only. */
  readonly organizationNames: ReadonlyMap<string, string>;
  readonly now: () => Date;
  /** How mailbox and CRM are asked, for Details and the report. */
  readonly ways?: Ways;
}

interface Options {
  readonly signal: AbortSignal;
}

export interface Gathered {
  readonly evidence: Evidence;
  readonly traces: readonly Trace[];
  /** Where the appointment lies, and as what; absent: it could not be read. */
  readonly located?: LocatedAppointment;
}

/**
 * Two questions deep, three where the mailbox has to be found first. What could not be asked is unknown, with the reason.
 * @throws AbortError when aborted, and nothing else that a network or a host can cause
 */
export async function gatherEvidence(ports: CheckPorts, options: Options): Promise<Gathered> {
  const carried = ports.witnesses.findOnItem(options);
  const [organization, read] = await Promise.all([
    askOrganization(ports.organization, options),
    readMailboxThenRows(ports, carried, options),
    carried,
  ]);
  const { located, witness, onScreen, ...rest } = read;
  return {
    evidence: {
      ...rest,
      ...onScreen,
      organization: organization.value,
      ...(located && { item: located.stored.item }),
      ...(witness && { witness }),
    },
    traces: [...(located?.stored.traces ?? []), ...(located?.traces ?? []), ...organization.traces],
    ...(located && { located }),
  };
}

interface Read {
  readonly stamp: StampReading;
  readonly calendar: CalendarAccess;
  readonly records: Records;
  readonly ownerInOrganization: OwnerInOrganization;
  readonly witness: Witness | undefined;
  readonly onScreen?: OnScreen;
  readonly located?: LocatedAppointment;
}

/** What the form itself tells, where nothing else may be read. */
type OnScreen = Pick<Evidence, "organizerOnScreen" | "categoryOnScreen">;

/** The rows are asked for as soon as the item is read, however long the organization takes to say who it is. */
async function readMailboxThenRows(ports: CheckPorts, carried: Promise<Witness | undefined>, options: Options): Promise<Read> {
  const { open, located } = await openAndLocate(ports, options);
  if (located.kind === "unknown") {
    const unread = {
      stamp: located,
      calendar: calendarByHost(open, ports.viewer, located.why),
      records: { kind: "unknown", why: "not-asked" },
    } as const;
    const witness = await carried;
    if (located.why !== "other-mailbox") return { ...unread, ownerInOrganization: "unknown", witness };
    const known = { calendar: unread.calendar, stamp: parseStamp([]), ...(witness && { witness }) };
    const [onScreen, ownerInOrganization] = await Promise.all([
      readOnScreen(open, ports, options),
      askOwner(ports.organization, known, options),
    ]);
    return { ...unread, onScreen, ownerInOrganization, witness };
  }
  const { stored, calendar } = located.value;
  const stamp = parseStamp(stored.properties);
  const [records, { witness, ownerInOrganization }] = await Promise.all([
    askRecords(ports.organization, stamp, stored.item, options),
    witnessThenOwner(ports, { located: located.value, stamp, carried }, options),
  ]);
  return { stamp: { kind: "read", stamp }, calendar, records, ownerInOrganization, witness, located: located.value };
}

async function witnessThenOwner(
  ports: CheckPorts,
  {
    located,
    stamp,
    carried,
  }: { readonly located: LocatedAppointment; readonly stamp: Stamp; readonly carried: Promise<Witness | undefined> },
  options: Options,
): Promise<Pick<Read, "witness" | "ownerInOrganization">> {
  const { calendar, stored } = located;
  const id = stored.item.globalObjectId;
  const witness = (await carried) ?? (calendar.kind === "own" && id ? ports.witnesses.findInRing(id) : undefined);
  return { witness, ownerInOrganization: await askOwner(ports.organization, { calendar, stamp, ...(witness && { witness }) }, options) };
}

async function readOnScreen(open: OpenItem, { findCategories }: CheckPorts, options: Options): Promise<OnScreen> {
  const organizer = findShownForm(open)?.organizer;
  const categories = await findCategories?.(options);
  return {
    ...(organizer && { organizerOnScreen: organizer }),
    ...(categories && { categoryOnScreen: categories.includes(trackingCategory) ? "present" : "absent" }),
  };
}

type Located = { readonly kind: "located"; readonly value: LocatedAppointment } | Unknown;

async function openAndLocate(ports: CheckPorts, options: Options): Promise<{ open: OpenItem; located: Located }> {
  let open: OpenItem = { kind: "none" };
  try {
    open = await ports.readOpenItem(options);
    const { item, traces } = await nameItem(open, ports, options);
    if (item.kind !== "saved") return { open, located: { kind: "unknown", why: whyNotOpen[item.kind] } };
    const located = await locateAppointment(ports.store, item, ports.viewer, options);
    return { open: item, located: { kind: "located", value: { ...located, traces: [...traces, ...located.traces] } } };
  } catch (error) {
    return { open, located: unknownBecause(error, options.signal) };
  }
}

/**
 * Where the host cannot name the item, the mailbox may, by what the form shows. Only in one's own calendar: a form that is
 * said to be shared could show what one's own calendar has at the same time as well.
 */
async function nameItem(
  open: OpenItem,
  { store, viewer }: CheckPorts,
  options: Options,
): Promise<{ readonly item: OpenItem; readonly traces: readonly Trace[] }> {
  const shown = open.kind === "no-id" ? open.shown : undefined;
  if (shown === undefined || store.findId === undefined || mayBeSomebodyElses(shown, viewer)) return { item: open, traces: [] };
  const id = await store.findId({ subject: shown.subject, start: shown.start, end: shown.end }, options);
  return id === undefined ? { item: open, traces: [] } : { item: { ...shown, kind: "saved", id }, traces: ["found-by-sight"] };
}

/** "failed": the host offers the owner's name for shared items alone. */
function mayBeSomebodyElses({ shared, organizer }: ShownForm, viewer: Viewer): boolean {
  if (organizer && !sameAddress(organizer.address, viewer.address)) return true;
  return shared.kind === "failed" || (shared.kind === "shared" && !sameAddress(shared.owner, viewer.address));
}

const whyNotOpen = {
  none: "no-item",
  "not-an-appointment": "not-an-appointment",
  "not-saved": "not-saved",
  "no-id": "no-item-id",
} as const satisfies Record<string, UnknownReason>;
