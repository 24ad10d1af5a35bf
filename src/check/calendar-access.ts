/**
 * Whose calendar the open appointment lies in: the ladder. No step guesses; where none decides, it is unknown,
 * which is never shown as one's own calendar and never lets a write through.
 */
import type { AppointmentStore, ItemOnScreen, MailboxAddress, StoredAppointment } from "../mailbox/appointment-store.ts";
import { NotFound } from "../http/failure.ts";
import type { OpenItem, ShownForm, Viewer } from "../outlook/open-item.ts";
import type { CalendarAccess, MayEdit, Person, UnknownReason } from "../tracking/evidence.ts";
import type { Trace } from "./report.ts";

export type SavedItem = Extract<OpenItem, { kind: "saved" }>;

export interface LocatedAppointment {
  readonly stored: StoredAppointment;
  readonly mailbox: MailboxAddress;
  /** What the item read was proven to be. */
  readonly onScreen: ItemOnScreen;
  readonly calendar: CalendarAccess;
  readonly traces: readonly Trace[];
}

interface Options {
  readonly signal: AbortSignal;
}

/**
 * Finds the mailbox that holds the item on screen, and reads the item there.
 * @throws Failure, NotTheItemOnScreen; AbortError when aborted
 */
export async function locateAppointment(
  store: AppointmentStore,
  open: SavedItem,
  viewer: Viewer,
  options: Options,
): Promise<LocatedAppointment> {
  const onScreen: ItemOnScreen = { id: open.id, subject: open.subject, start: open.start, end: open.end, mode: open.mode };

  // 1. The host says that the item is shared.
  const { shared } = open;
  if (shared.kind === "shared" && !sameAddress(shared.owner, viewer.address)) {
    const owner = ownerOf(shared.owner, open.organizer);
    const mailbox: MailboxAddress = { kind: "user", address: shared.owner };
    const stored = await store.getAppointment(mailbox, onScreen, options);
    return { stored, mailbox, onScreen, calendar: { kind: "delegate", owner, mayEdit: shared.mayEdit }, traces: [] };
  }

  // 2. A compose form of a meeting that somebody else organizes.
  if (open.mode === "compose" && open.organizer && !sameAddress(open.organizer.address, viewer.address)) {
    return readAsDelegate(store, onScreen, open.organizer, "calendar-by-organizer", options);
  }

  try {
    const mailbox: MailboxAddress = { kind: "me" };
    const stored = await store.getAppointment(mailbox, onScreen, options);
    // The signed-in person's mailbox holds the very item on screen; an item id is good in one mailbox only.
    return { stored, mailbox, onScreen, calendar: { kind: "own" }, traces: [] };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    // 5. Not in the signed-in person's mailbox, so in somebody else's.
    const candidate = await otherOwner(store, open, viewer, options);
    if (!candidate) throw error;
    return readAsDelegate(store, onScreen, candidate.owner, candidate.trace, options);
  }
}

/** 3. A meeting of somebody else. 4. Another account signed in than the mailbox that Outlook shows. */
async function otherOwner(
  store: AppointmentStore,
  open: SavedItem,
  viewer: Viewer,
  options: Options,
): Promise<{ owner: Person; trace: Trace } | undefined> {
  if (open.organizer && !sameAddress(open.organizer.address, viewer.address))
    return { owner: open.organizer, trace: "calendar-by-mailbox" };
  const account = await store.findAccount(options);
  if (account && !sameAddress(account, viewer.address)) return { owner: viewer, trace: "calendar-by-account" };
  return undefined;
}

async function readAsDelegate(
  store: AppointmentStore,
  onScreen: ItemOnScreen,
  owner: Person,
  trace: Trace,
  options: Options,
): Promise<LocatedAppointment> {
  const mailbox: MailboxAddress = { kind: "user", address: owner.address };
  const [stored, mayEdit] = await Promise.all([store.getAppointment(mailbox, onScreen, options), store.findMayEdit(mailbox, options)]);
  return { stored, mailbox, onScreen, calendar: { kind: "delegate", owner, mayEdit }, traces: [trace] };
}

/**
 * What the host alone says, for an item that could not be read in any mailbox.
 * @param why the mailbox could not be read; "other-mailbox": one's own was, and does not hold the item
 */
export function calendarByHost(open: OpenItem, viewer: Viewer, why: UnknownReason): CalendarAccess {
  const shown = findShownForm(open);
  if (shown === undefined) return { kind: "unknown" };
  const { shared, organizer, mode } = shown;
  if (shared.kind === "shared" && !sameAddress(shared.owner, viewer.address))
    return delegate(ownerOf(shared.owner, organizer), shared.mayEdit);
  if (organizer === undefined || sameAddress(organizer.address, viewer.address)) return { kind: "unknown" };
  // 2. A form for editing somebody else's meeting is one in that person's calendar; whether it may be saved is not known.
  // 3. So is a read form, once one's own mailbox is known not to hold the item.
  return mode === "compose" || why === "other-mailbox" ? delegate(organizer, "unknown") : { kind: "unknown" };
}

/** What the form on screen shows, as far as the host tells it. */
export function findShownForm(open: OpenItem): ShownForm | undefined {
  if (open.kind === "no-id") return open.shown;
  return open.kind === "saved" ? open : undefined;
}

/** With the name, where the form tells it. */
function ownerOf(address: string, organizer: Person | undefined): Person {
  return organizer && sameAddress(address, organizer.address) ? organizer : { address };
}

function delegate(owner: Person, mayEdit: MayEdit): CalendarAccess {
  return { kind: "delegate", owner, mayEdit };
}

export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}
