/** The open appointment, as a read or a compose form. */
import type { CalendarItem, OpenForm, SandboxPerson } from "../routes/outlook-state.ts";
import { avatar } from "./avatar.ts";
import { datesIn, type Dates } from "./day-and-time.ts";
import { element, type Child } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

export interface AppointmentModel {
  readonly item: CalendarItem | undefined;
  readonly form: OpenForm;
  readonly people: readonly Pick<SandboxPerson, "email" | "name">[];
  readonly locale: string;
}

export function appointment({ item, form, people, locale }: AppointmentModel, onSend: () => void): readonly Node[] {
  if (!item) return [element("p", { class: "nothing" }, "Select an appointment to read it here.")];
  const dates = datesIn(locale);
  const nameOf = (email: string) => people.find((person) => person.email === email)?.name ?? email;
  const details = { item, form, dates, nameOf, onSend };
  return form.mode === "compose" ? composeForm(details) : readForm(details);
}

interface Details {
  readonly item: CalendarItem;
  readonly form: OpenForm;
  readonly dates: Dates;
  readonly nameOf: (email: string) => string;
  readonly onSend: () => void;
}

function readForm({ item, form, dates, nameOf }: Details): Node[] {
  const attendees = item.attendees ?? [];
  return [
    element("h1", {}, item.subject),
    badges(item),
    element(
      "dl",
      { class: "fields" },
      ...field("clock", "When", when(item, dates)),
      ...field("place", "Where", item.location || "—"),
      ...field("person", "Organizer", persona(nameOf(item.organizer ?? form.mailbox))),
      ...field(
        "people",
        "Attendees",
        attendees.length === 0 ? "—" : element("span", { class: "personas" }, ...attendees.map((email) => persona(nameOf(email)))),
      ),
    ),
    lastChange(item, dates, nameOf),
  ];
}

/** A compose form; the sandbox's Outlook does not edit, so its fields are read-only. */
function composeForm({ item, form, dates, nameOf, onSend }: Details): Node[] {
  const box = (label: string, value: string, name: IconName) =>
    element(
      "div",
      { class: "box" },
      icon(name),
      element("input", { value, readonly: true, id: `field-${label}`, "aria-label": label, placeholder: label }),
    );
  return [
    element("h1", { class: "unseen" }, item.subject),
    element("p", { class: "form-kind" }, form.saved ? "Edit meeting" : "New meeting, not saved yet"),
    element("button", { type: "button", id: "send", class: "send", onclick: () => onSend() }, "Send"),
    badges(item),
    element(
      "div",
      { class: "boxes" },
      box("Title", item.subject, "pencil"),
      box("Attendees", (item.attendees ?? []).map(nameOf).join("; "), "people"),
      box("When", when(item, dates), "clock"),
      box("Where", item.location ?? "", "place"),
    ),
    form.saved ? lastChange(item, dates, nameOf) : "",
  ].filter((node) => typeof node !== "string");
}

function badges({ private: isPrivate, kind, categories = [] }: CalendarItem): HTMLElement {
  return element(
    "p",
    { class: "badges" },
    isPrivate ? element("span", { class: "badge" }, icon("lock"), "Private") : undefined,
    kind && kind !== "single" ? element("span", { class: "badge" }, kindWords[kind]) : undefined,
    ...categories.map((category) => element("span", { class: "badge category" }, category)),
  );
}

const kindWords = { master: "Series", occurrence: "Part of a series", exception: "Moved from its series" };

function field(name: IconName, label: string, value: Child): Node[] {
  return [element("dt", {}, icon(name), label), element("dd", {}, value)];
}

function persona(name: string): HTMLElement {
  return element("span", { class: "persona" }, avatar(name), name);
}

function when(item: CalendarItem, dates: Dates): string {
  // No line break inside the time range.
  return `${dates.day(item.start)}, ${dates.time(item.start)}\u00a0–\u00a0${dates.time(item.end)}`;
}

function lastChange({ lastModifiedBy, lastModifiedAt }: CalendarItem, dates: Dates, nameOf: (email: string) => string): Node {
  if (!lastModifiedBy && !lastModifiedAt) return element("p", { class: "last-change" });
  const by = lastModifiedBy ? ` by ${nameOf(lastModifiedBy)}` : "";
  const at = lastModifiedAt ? ` on ${dates.short(lastModifiedAt)}` : "";
  return element("p", { class: "last-change" }, `Last changed${by}${at}`);
}
