/** Reads the open appointment as Outlook shows it, in a read or a compose form. */
import { officeCall, OfficeError } from "./office-call.ts";
import type { FormContext, FormFields, OpenItem, WholeOpenItem } from "./open-item.ts";
import { readSharedProperties } from "./read-shared-properties.ts";
import { instantFromHost, personFromHost, textFromHost } from "./host-values.ts";

type Signal = { readonly signal: AbortSignal };
type ReadForm = Office.AppointmentRead;
type ComposeForm = Office.AppointmentCompose;
/** A field of a compose form. */
type Field = { getAsync(done: (result: Office.AsyncResult<unknown>) => void): void };

/** Error of `getItemIdAsync` for a form that was never saved. */
const itemNotSaved = 9046;

/**
 * Values the host does not report, or refuses, are absent. Never calls `saveAsync`, which can send mail to a meeting's
 * attendees.
 * @throws AbortError when aborted.
 */
export async function readOpenItem(options: Signal): Promise<WholeOpenItem> {
  const open = await nameOpenItem(options);
  return open.kind === "named" ? open.whole() : open;
}

/**
 * As `readOpenItem`, but answers once the item can be looked for in a mailbox. In a compose form each value is a round trip to
 * Outlook, which takes three questions at a time: the subject and the times come in the second row.
 * @throws AbortError when aborted.
 */
export async function nameOpenItem(options: Signal): Promise<OpenItem> {
  const item = Office.context.mailbox.item as ReadForm | ComposeForm | null | undefined;
  if (!item) return { kind: "none" };
  if (item.itemType !== Office.MailboxEnums.ItemType.Appointment) return { kind: "not-an-appointment" };
  return isComposeForm(item) ? nameComposeForm(item, options) : readReadForm(item, options);
}

/** Compose forms have fields with asynchronous getters; read forms have plain values, or null. */
export function isComposeForm(item: ReadForm | ComposeForm): item is ComposeForm {
  return [item.subject, item.start, item.end].some(isField);
}

function isField(value: unknown): value is Field {
  return typeof (value as Partial<Field> | null | undefined)?.getAsync === "function";
}

async function readReadForm(item: ReadForm, options: Signal): Promise<OpenItem> {
  const id = textFromHost(item.itemId);
  if (!id) return { kind: "no-id" };
  return {
    kind: "saved",
    mode: "read",
    id: restId(id),
    ...present({
      subject: textFromHost(item.subject),
      start: instantFromHost(item.start),
      end: instantFromHost(item.end),
      organizer: personFromHost(item.organizer),
      series: readSeries(item),
    }),
    shared: await readSharedProperties(item, options),
  };
}

async function nameComposeForm(item: ComposeForm, options: Signal): Promise<OpenItem> {
  const naming = Promise.all([readItemId(item, options), readFormContext(item, options)]);
  const reading = readFields(item, options);
  // Whoever never asks for the fields is not told that they could not be read.
  reading.catch(() => undefined);
  const [id, context] = await naming;
  if (typeof id === "string") {
    const named = { id: restId(id), ...context };
    return { kind: "named", ...named, whole: async () => ({ kind: "saved", ...named, ...(await reading) }) };
  }
  return id.kind === "not-offered" ? { kind: "no-id", shown: { ...context, ...(await reading) } } : id;
}

async function readFormContext(item: ComposeForm, options: Signal): Promise<FormContext> {
  const [shared, organizer] = await Promise.all([
    readSharedProperties(item, options),
    // Mailbox 1.7 in compose; an older host does not report it, which proves nothing.
    readField("organizer.getAsync", item.organizer, options),
  ]);
  return { mode: "compose", ...present({ organizer: personFromHost(organizer), series: readSeries(item) }), shared };
}

async function readFields(item: ComposeForm, options: Signal): Promise<FormFields> {
  const [subject, start, end] = await Promise.all([
    readField("subject.getAsync", item.subject, options),
    readField("start.getAsync", item.start, options),
    readField("end.getAsync", item.end, options),
  ]);
  return present({ subject: textFromHost(subject), start: instantFromHost(start), end: instantFromHost(end) });
}

/**
 * `seriesId` (Mailbox 1.7) is set on a day of a series. If it is not, the item may still be the first day of the series whose
 * id classic Outlook gives (office-js issues 3117, 1716); Outlook on the web and the new Outlook give the day's own id.
 */
function readSeries(item: ReadForm | ComposeForm): FormContext["series"] {
  if (textFromHost(item.seriesId)) return "day";
  return (Office.context.platform as unknown) === "OfficeOnline" ? "not-a-day" : undefined;
}

/**
 * Mailbox 1.8; older hosts cannot give the id in a compose form without saving, which we never do. Their Office.js may still
 * have the call, and fail with any code.
 */
async function readItemId(item: ComposeForm, options: Signal): Promise<string | OpenItem | { readonly kind: "not-offered" }> {
  if (typeof item.getItemIdAsync !== "function") return { kind: "not-offered" };
  try {
    const id: unknown = await officeCall<string>("getItemIdAsync", (done) => item.getItemIdAsync(done), options);
    // Classic Outlook may open a shared meeting for editing with no id (office-js issue 5939).
    return textFromHost(id) || { kind: "no-id" };
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    if (error.code === itemNotSaved) return { kind: "not-saved" };
    return Office.context.requirements.isSetSupported("Mailbox", "1.8") ? { kind: "no-id" } : { kind: "not-offered" };
  }
}

/** Undefined if the host has no such field, or refuses it. */
export async function readField(what: string, field: unknown, options: Signal): Promise<unknown> {
  if (!isField(field)) return undefined;
  try {
    return await officeCall<unknown>(what, (done) => field.getAsync(done), options);
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

type Told = FormFields & Pick<FormContext, "organizer" | "series">;

function present(told: { [K in keyof Told]?: Told[K] | undefined }): Told {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** Graph needs the URL-safe form; `convertToRestId` only replaces characters. */
function restId(id: string): string {
  return Office.context.mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0);
}
