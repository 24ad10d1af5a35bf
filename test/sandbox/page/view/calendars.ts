/** The calendars this person sees, as an agenda of days. */
import type { Calendar, CalendarItem, CalendarRole, OpenForm } from "../routes/outlook-state.ts";
import { datesIn, type Dates } from "./day-and-time.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

export interface CalendarsModel {
  readonly calendars: readonly Calendar[];
  readonly open: Pick<OpenForm, "mailbox" | "item">;
  readonly locale: string;
}

export function calendars({ calendars, open, locale }: CalendarsModel, onOpen: (mailbox: string, item: string) => void): readonly Node[] {
  const dates = datesIn(locale);
  const ownFirst = [...calendars].sort((a, b) => Number(b.role === "owner") - Number(a.role === "owner"));
  return ownFirst.map((calendar) =>
    element(
      "section",
      { class: "calendar", "aria-label": titleOf(calendar) },
      element("h2", {}, element("span", {}, titleOf(calendar)), element("small", {}, rights[calendar.role])),
      ...agenda(calendar, open, dates, onOpen),
    ),
  );
}

const rights: Readonly<Record<CalendarRole, string>> = {
  owner: "",
  none: "not shared",
  freeBusyRead: "free/busy",
  limitedRead: "titles only",
  read: "can view",
  write: "can edit",
  delegateWithoutPrivateEventAccess: "delegate",
  delegateWithPrivateEventAccess: "delegate, private too",
};

function titleOf({ role, name }: Calendar): string {
  return role === "owner" ? "My calendar" : name;
}

/** Drawing ten thousand would freeze the page. */
const maxShown = 200;

function agenda(calendar: Calendar, open: CalendarsModel["open"], dates: Dates, onOpen: (mailbox: string, item: string) => void): Node[] {
  if (calendar.items.length === 0) return [element("p", { class: "nothing" }, "Nothing planned")];
  const days = new Map<string, CalendarItem[]>();
  const sorted = [...calendar.items].sort((a, b) => a.start.localeCompare(b.start));
  const first = Math.max(0, sorted.findIndex(({ id }) => calendar.email === open.mailbox && id === open.item) - maxShown / 2);
  const shown = sorted.slice(first, first + maxShown);
  const left = sorted.length - shown.length;
  for (const item of shown) {
    const day = dates.day(item.start);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  const hiddenCount = left > 0 ? [element("p", { class: "nothing" }, `${left} more, not shown here`)] : [];
  return [
    ...hiddenCount,
    ...[...days].flatMap(([day, items]) => [
      element("h3", {}, day),
      element(
        "ul",
        {},
        ...items.map((item) => {
          const isOpen = calendar.email === open.mailbox && item.id === open.item;
          return element("li", {}, entry(calendar.email, item, isOpen, dates, onOpen));
        }),
      ),
    ]),
  ];
}

function entry(mailbox: string, item: CalendarItem, isOpen: boolean, dates: Dates, onOpen: (mailbox: string, item: string) => void): Node {
  return element(
    "button",
    {
      type: "button",
      class: "entry",
      id: `open-${mailbox}-${item.id}`,
      "aria-current": isOpen && "true",
      onclick: () => onOpen(mailbox, item.id),
    },
    element("span", { class: "entry-subject" }, element("span", { class: "unseen" }, "Open "), item.subject),
    element("span", { class: "entry-when" }, `${dates.time(item.start)} – ${dates.time(item.end)}`, item.location && ` · ${item.location}`),
    item.private ? icon("lock") : undefined,
  );
}
