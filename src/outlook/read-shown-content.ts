/** What the open form knows of an appointment's content: for where the mailbox does not answer. */
import { cleanLines, cleanText } from "../tracking/clean-text.ts";
import type { AppointmentContent, Attendee, NamedPerson, Sensitivity } from "../tracking/appointment-content.ts";
import { addressFromHost, nameFromHost, textFromHost } from "./host-values.ts";
import { officeCall, OfficeError } from "./office-call.ts";

type Signal = { readonly signal: AbortSignal };
type Item = Office.AppointmentRead & Office.AppointmentCompose;

/** As many as Outlook on Android, iOS and the older Mac; on Windows; on the web list (Office.js, `requiredAttendees`). */
const listCutAt: readonly number[] = [100, 500, 1000];
const longestText = 200_000;
const longestLocation = 1000;

/**
 * In a compose form with what is not saved yet. Undefined where no appointment is open. What the host does not tell, or
 * refuses, is absent; it never tells where people join an online meeting.
 * @throws AbortError when aborted
 */
export async function readShownContent(wanted: { readonly text: boolean }, options: Signal): Promise<AppointmentContent | undefined> {
  const item = Office.context.mailbox.item as Item | null | undefined;
  if (item?.itemType !== Office.MailboxEnums.ItemType.Appointment) return undefined;
  const [location, required, optional, organizer, sensitivity, body] = await Promise.all([
    readValue("location", item.location, options),
    readValue("requiredAttendees", item.requiredAttendees, options),
    readValue("optionalAttendees", item.optionalAttendees, options),
    readValue("organizer", item.organizer, options),
    readValue("sensitivity", item.sensitivity, options),
    wanted.text ? readBody(item, options) : undefined,
  ]);
  const place = cleanText(textFromHost(location) ?? "", longestLocation);
  const text = cleanLines(typeof body === "string" ? body : "", longestText);
  const organizedBy = personFrom(organizer);
  const lists = [attendeesFrom(required, "required"), attendeesFrom(optional, "optional")];
  return {
    ...(place !== "" && { location: place }),
    ...(text !== "" && { text }),
    ...(organizedBy && { organizer: organizedBy }),
    // Who edits a meeting finds its organizer among them.
    attendees: lists.flat().filter(({ address }) => address === undefined || address.toLowerCase() !== organizedBy?.address?.toLowerCase()),
    attendeeList: [required, optional].every((list) => Array.isArray(list) && !listCutAt.includes(list.length)) ? "whole" : "may-be-cut",
    sensitivity: sensitivityFrom(sensitivity),
  };
}

/** A plain value in a read form, a field with a getter in a compose form. */
async function readValue(what: string, value: unknown, options: Signal): Promise<unknown> {
  if (!isField(value)) return value;
  return unlessRefused(officeCall<unknown>(`${what}.getAsync`, (done) => value.getAsync(done), options));
}

function readBody(item: Item, options: Signal): Promise<unknown> {
  return unlessRefused(officeCall<string>("body.getAsync", (done) => item.body.getAsync(Office.CoercionType.Text, done), options));
}

async function unlessRefused(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

function isField(value: unknown): value is { getAsync(done: (result: Office.AsyncResult<unknown>) => void): void } {
  return typeof (value as { readonly getAsync?: unknown } | null | undefined)?.getAsync === "function";
}

function attendeesFrom(list: unknown, role: Attendee["role"]): readonly Attendee[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const person = personFrom(each);
    return person ? [{ ...person, role, kind: kindFrom(each) }] : [];
  });
}

function personFrom(value: unknown): NamedPerson | undefined {
  const { emailAddress, displayName } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const [address, name] = [addressFromHost(emailAddress), nameFromHost(displayName)];
  return address === undefined && name === undefined
    ? undefined
    : { ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
}

function kindFrom(value: unknown): Attendee["kind"] {
  const { recipientType } = value as Readonly<Record<string, unknown>>;
  switch (recipientType) {
    case Office.MailboxEnums.RecipientType.DistributionList:
      return "group";
    case Office.MailboxEnums.RecipientType.User:
    case Office.MailboxEnums.RecipientType.ExternalUser:
      return "person";
    default:
      return "unknown";
  }
}

/** Mailbox 1.14; before, nobody can tell that an appointment is private. */
function sensitivityFrom(value: unknown): Sensitivity {
  const known: readonly Sensitivity[] = ["normal", "personal", "private", "confidential"];
  const told = typeof value === "string" ? value.toLowerCase() : "";
  return known.find((each) => each === told) ?? "not-known";
}
