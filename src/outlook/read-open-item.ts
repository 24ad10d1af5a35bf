/** Reads what Outlook shows: the open appointment, in a read or a compose form. */
import type { Person } from "../tracking/evidence.ts";
import { officeCall, OfficeError } from "./office-call.ts";
import type { OpenItem, ShownForm } from "./open-item.ts";
import { readSharedProperties } from "./read-shared-properties.ts";

type Signal = { readonly signal: AbortSignal };
type ReadForm = Office.AppointmentRead;
type ComposeForm = Office.AppointmentCompose;

/** Error of `getItemIdAsync` on a form that was never saved. */
const itemNotSaved = 9046;

/**
 * @throws OfficeError where the host refuses to tell subject, time or people; AbortError when aborted.
 * Never calls `saveAsync`: on a meeting it can mail the attendees.
 */
export async function readOpenItem(options: Signal): Promise<OpenItem> {
  const item = Office.context.mailbox.item as ReadForm | ComposeForm | null | undefined;
  if (!item) return { kind: "none" };
  if (item.itemType !== Office.MailboxEnums.ItemType.Appointment) return { kind: "not-an-appointment" };
  return isComposeForm(item) ? readComposeForm(item, options) : readReadForm(item, options);
}

function isComposeForm(item: ReadForm | ComposeForm): item is ComposeForm {
  return typeof (item.subject as unknown) !== "string";
}

async function readReadForm(item: ReadForm, options: Signal): Promise<OpenItem> {
  if (!item.itemId) return { kind: "no-id" };
  const organizer = personOf(item.organizer);
  return {
    kind: "saved",
    mode: "read",
    id: restId(item.itemId),
    subject: item.subject,
    start: new Date(item.start),
    end: new Date(item.end),
    ...(organizer && { organizer }),
    attendees: [...item.requiredAttendees, ...item.optionalAttendees].flatMap((details) => personOf(details) ?? []),
    shared: await readSharedProperties(item, options),
  };
}

async function readComposeForm(item: ComposeForm, options: Signal): Promise<OpenItem> {
  const id = await readItemId(item, options);
  if (typeof id !== "string") return id.kind === "not-offered" ? { kind: "no-id", shown: await readShownForm(item, options) } : id;
  return { kind: "saved", id: restId(id), ...(await readShownForm(item, options)) };
}

async function readShownForm(item: ComposeForm, options: Signal): Promise<ShownForm> {
  const [subject, start, end, organizer, attendees, shared] = await Promise.all([
    officeCall<string>("subject.getAsync", (done) => item.subject.getAsync(done), options),
    officeCall<Date>("start.getAsync", (done) => item.start.getAsync(done), options),
    officeCall<Date>("end.getAsync", (done) => item.end.getAsync(done), options),
    readOrganizer(item, options),
    officeCall<Office.EmailAddressDetails[]>("requiredAttendees.getAsync", (done) => item.requiredAttendees.getAsync(done), options),
    readSharedProperties(item, options),
  ]);
  return {
    mode: "compose",
    subject,
    start: new Date(start),
    end: new Date(end),
    ...(organizer && { organizer }),
    attendees: attendees.flatMap((details) => personOf(details) ?? []),
    shared,
  };
}

/**
 * Mailbox 1.8; older hosts cannot name the item in a compose form without saving it, which we never do. Their Office.js
 * may have the call all the same, and fail with whatever code.
 */
async function readItemId(item: ComposeForm, options: Signal): Promise<string | OpenItem | { readonly kind: "not-offered" }> {
  if (typeof item.getItemIdAsync !== "function") return { kind: "not-offered" };
  try {
    const id = await officeCall<string>("getItemIdAsync", (done) => item.getItemIdAsync(done), options);
    // Classic Outlook may open a shared meeting for editing with no id (office-js issue 5939).
    return id || { kind: "no-id" };
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    if (error.code === itemNotSaved) return { kind: "not-saved" };
    return Office.context.requirements.isSetSupported("Mailbox", "1.8") ? { kind: "no-id" } : { kind: "not-offered" };
  }
}

/** Mailbox 1.7 in compose; an older host does not tell, which proves nothing. */
async function readOrganizer(item: ComposeForm, options: Signal): Promise<Person | undefined> {
  const { organizer } = item as { organizer?: Office.Organizer };
  if (typeof organizer?.getAsync !== "function") return undefined;
  try {
    return personOf(await officeCall<Office.EmailAddressDetails>("organizer.getAsync", (done) => organizer.getAsync(done), options));
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

function personOf(details: Office.EmailAddressDetails | null | undefined): Person | undefined {
  const address = details?.emailAddress;
  if (!address) return undefined;
  return { address, ...(details.displayName && { name: details.displayName }) };
}

/** Graph wants the URL-safe form; `convertToRestId` only swaps characters. */
function restId(id: string): string {
  return Office.context.mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0);
}
