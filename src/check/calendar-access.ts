/**
 * Whose calendar the open appointment is in: the owner of the calendar that holds it, as the mailbox reports it, compared with
 * the owner of the person's own calendar. No step guesses; if none decides, it is unknown, which is never shown as one's own
 * calendar and never permits a write.
 */
import type { Failure } from "../http/failure.ts";
import { Forbidden, NotFound, OtherMailbox } from "../http/failure.ts";
import {
  wholeOnScreen,
  type AppointmentStore,
  type CalendarOwners,
  type HoldingCalendar,
  type ItemOnScreen,
  type MailboxAddress,
  type SoughtItem,
  type StoredAppointment,
} from "../mailbox/appointment-store.ts";
import type { FormContext, NamedItem, OpenItem, SavedItem, Viewer } from "../outlook/open-item.ts";
import type { CalendarAccess, MayEdit, Person, UnknownReason } from "../tracking/evidence.ts";
import type { Trace } from "./report.ts";

export interface LocatedAppointment {
  readonly stored: StoredAppointment;
  readonly mailbox: MailboxAddress;
  /** How the item read was proven to be the one on screen. */
  readonly onScreen: ItemOnScreen;
  readonly calendar: CalendarAccess;
  readonly traces: readonly Trace[];
}

interface Options {
  readonly signal: AbortSignal;
}

/** A mailbox that may hold the item. */
interface Candidate {
  readonly mailbox: MailboxAddress;
  /** Its owner, if that is somebody else. */
  readonly owner?: Person;
  /** For a fallback. */
  readonly trace?: Trace;
}

/**
 * Finds the mailbox that holds the item on screen and reads the item there; the calendars are asked about at the same time.
 * @throws Failure, NotTheItemOnScreen; AbortError when aborted
 */
export async function locateAppointment(
  store: AppointmentStore,
  open: SavedItem | NamedItem,
  viewer: Viewer,
  options: Options,
): Promise<LocatedAppointment> {
  const candidates = await findCandidates(store, open, viewer, options);
  const [found, owners] = await Promise.all([
    readWhereItLies(store, candidates, open, options),
    store.findCalendars?.(
      candidates.map(({ mailbox }) => mailbox),
      open.id,
      options,
    ),
  ]);
  const { index, stored } = found;
  const onScreen = await wholeOnScreen(open);
  const candidate = candidates[index] as Candidate;
  const { calendar, saidBy } = whoseCalendar({ open, viewer, candidate, index, owners });
  return {
    stored,
    mailbox: candidate.mailbox,
    onScreen,
    calendar,
    traces: saidBy === "host" && candidate.trace ? [candidate.trace] : [],
  };
}

/**
 * First the owner named by the host, then one's own mailbox (which also holds copies of shared calendars), then the
 * organizer's, and last the one that Outlook shows to another account.
 */
async function findCandidates(
  store: AppointmentStore,
  { shared, organizer }: FormContext,
  viewer: Viewer,
  options: Options,
): Promise<readonly Candidate[]> {
  const somebodyElses = (owner: Person, trace?: Trace): Candidate => ({
    mailbox: { kind: "user", address: owner.address },
    owner,
    ...(trace && { trace }),
  });
  const account = viewer.address === undefined ? undefined : await store.findAccount(options);
  const all: readonly Candidate[] = [
    ...(isOthers(shared, viewer) ? [somebodyElses(ownerOf(shared.owner, organizer))] : []),
    { mailbox: { kind: "me" } },
    ...(organizer && !sameAddress(organizer.address, viewer.address) ? [somebodyElses(organizer, "calendar-by-mailbox")] : []),
    ...(viewer.address !== undefined && account !== undefined && !sameAddress(account, viewer.address)
      ? [somebodyElses(personOf(viewer.address, viewer.name), "calendar-by-account")]
      : []),
  ];
  const keyOf = ({ mailbox }: Candidate) => (mailbox.kind === "me" ? "" : mailbox.address.toLowerCase());
  return all.filter((each, index) => all.findIndex((other) => keyOf(other) === keyOf(each)) === index);
}

/** @throws Failure: the most telling one; NotTheItemOnScreen; AbortError when aborted */
async function readWhereItLies(
  store: AppointmentStore,
  candidates: readonly Candidate[],
  sought: SoughtItem,
  options: Options,
): Promise<{ readonly index: number; readonly stored: StoredAppointment }> {
  const refusals: Failure[] = [];
  for (const [index, { mailbox }] of candidates.entries()) {
    try {
      return { index, stored: await store.getAppointment(mailbox, sought, options) };
    } catch (error) {
      // Somebody else's mailbox may be closed to a person who has a copy; if one's own is closed, the reason is another.
      const mayLieElsewhere =
        error instanceof NotFound || (mailbox.kind === "user" && (error instanceof Forbidden || error instanceof OtherMailbox));
      if (!mayLieElsewhere) throw error;
      refusals.push(error);
    }
  }
  const most = refusals.find((each) => !(each instanceof NotFound)) ?? refusals[0];
  throw most ?? new NotFound("No mailbox could be asked.");
}

interface Known {
  readonly open: FormContext;
  readonly viewer: Viewer;
  /** Which of the candidates held the item. */
  readonly candidate: Candidate;
  readonly index: number;
  /** Undefined: this mailbox does not report owners. */
  readonly owners: CalendarOwners | undefined;
}

function whoseCalendar({ open, viewer, candidate, index, owners }: Known): {
  readonly calendar: CalendarAccess;
  readonly saidBy: "mailbox" | "host";
} {
  const held = candidate.mailbox.kind === "me" ? "copy" : "in-owners-mailbox";
  const holding = owners?.holding[index];
  if (holding && owners.own) {
    if (sameAddress(holding.owner.address, owners.own.address)) return { calendar: { kind: "own", owner: owners.own }, saidBy: "mailbox" };
    const { owner } = holding;
    const mayEdit = mayEditOf(holding, open, owner);
    return { calendar: { kind: "delegate", owner: named(owner, open.organizer), mayEdit, held }, saidBy: "mailbox" };
  }

  const { shared, organizer } = open;
  if (isOthers(shared, viewer)) {
    // EWS returns no item of another mailbox, so a host that calls the item shared contradicts it.
    if (owners === undefined && candidate.mailbox.kind === "me") return { calendar: { kind: "unknown" }, saidBy: "host" };
    const owner = ownerOf(shared.owner, organizer);
    return { calendar: { kind: "delegate", owner, mayEdit: mayEditOf(holding, open, owner), held }, saidBy: "host" };
  }
  if (candidate.owner)
    return { calendar: { kind: "delegate", owner: candidate.owner, mayEdit: holding?.mayEdit ?? "unknown", held }, saidBy: "host" };
  if (owners !== undefined) return { calendar: { kind: "unknown" }, saidBy: "mailbox" };
  // A mailbox that does not report owners returns only its own items; the host gives its address.
  const { address, name } = viewer;
  return { calendar: { kind: "own", ...(address !== undefined && { owner: personOf(address, name) }) }, saidBy: "mailbox" };
}

/** The mailbox's answer, otherwise the host's. */
function mayEditOf(holding: HoldingCalendar | undefined, { shared }: FormContext, owner: Person): MayEdit {
  if (holding && holding.mayEdit !== "unknown") return holding.mayEdit;
  return shared.kind === "shared" && sameAddress(shared.owner, owner.address) ? shared.mayEdit : "unknown";
}

/**
 * What the host alone says about an item that could not be read in any mailbox.
 * @param why the mailbox could not be read; "other-mailbox": one's own was read and does not hold the item
 */
export function calendarByHost(open: OpenItem, viewer: Viewer, why: UnknownReason): CalendarAccess {
  const context = findFormContext(open);
  if (context === undefined) return { kind: "unknown" };
  const { shared, organizer, mode } = context;
  const delegate = (owner: Person, mayEdit: MayEdit): CalendarAccess => ({ kind: "delegate", owner, mayEdit, held: "in-owners-mailbox" });
  if (isOthers(shared, viewer)) return delegate(ownerOf(shared.owner, organizer), shared.mayEdit);
  // Without the viewer's own address it cannot be said that the organizer is somebody else.
  if (organizer === undefined || viewer.address === undefined || sameAddress(organizer.address, viewer.address)) return { kind: "unknown" };
  // An editable form of somebody else's meeting is in that person's calendar, whether it may be saved or not.
  // So is a read form of a meeting one is not invited to, once one's own mailbox is known not to hold it.
  return mode === "compose" || why === "other-mailbox" ? delegate(organizer, "unknown") : { kind: "unknown" };
}

/** Where the form on screen stands, as far as the host reports it. */
export function findFormContext(open: OpenItem): FormContext | undefined {
  if (open.kind === "no-id") return open.shown;
  return open.kind === "saved" || open.kind === "named" ? open : undefined;
}

/** Does the host say that the item is shared by somebody else? */
function isOthers(shared: FormContext["shared"], viewer: Viewer): shared is Extract<FormContext["shared"], { kind: "shared" }> {
  return shared.kind === "shared" && !sameAddress(shared.owner, viewer.address);
}

/** With the name, if the form shows it. */
function ownerOf(address: string, organizer: Person | undefined): Person {
  return named({ address }, organizer);
}

function named(owner: Person, organizer: Person | undefined): Person {
  return owner.name === undefined && organizer && sameAddress(owner.address, organizer.address) ? organizer : owner;
}

function personOf(address: string, name: string | undefined): Person {
  return { address, ...(name !== undefined && { name }) };
}

export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}
