import type { CrmRecord, Organization } from "../../world/world.ts";
import type { SandboxPerson } from "../routes/outlook-state.ts";
import { datesIn, type Dates } from "../view/day-and-time.ts";
import { element } from "../view/element.ts";

export interface RecordsModel {
  readonly orgs: readonly Organization[];
  readonly people: readonly Pick<SandboxPerson, "email" | "name">[];
  readonly locale: string;
}

/** Every organization's appointment records. */
export function recordTables({ orgs, people, locale }: RecordsModel): readonly Node[] {
  const dates = datesIn(locale);
  const nameOf = (email: string | undefined) => people.find((person) => person.email === email)?.name ?? email ?? "";
  return orgs.map(({ name, appointments = [] }) =>
    element(
      "table",
      {},
      element("caption", {}, `${name} `, element("small", {}, counted(appointments.length))),
      element(
        "thead",
        { class: "unseen" },
        element("tr", {}, element("th", { scope: "col" }, "Record"), element("th", { scope: "col" }, "State")),
      ),
      element("tbody", {}, ...appointments.map((record) => row(record, dates, nameOf))),
    ),
  );
}

function counted(records: number): string {
  return records === 0 ? "no records" : records === 1 ? "1 record" : `${records} records`;
}

/** Dataverse's `appointment.statecode`; 3 if the world does not say. */
const states = ["Open", "Completed", "Canceled", "Scheduled"];

function row(
  { activityid, subject, statecode = 3, regarding, owner, modifiedon }: CrmRecord,
  dates: Dates,
  nameOf: (email: string | undefined) => string,
): HTMLElement {
  const about = [
    regarding && `about ${regarding.name}`,
    owner && `owned by ${nameOf(owner)}`,
    modifiedon && `changed ${dates.short(modifiedon)}`,
  ].filter(Boolean);
  return element(
    "tr",
    { title: activityid },
    element("th", { scope: "row" }, subject, element("small", {}, [`${activityid.slice(0, 8)}…`, ...about].join(" · "))),
    element("td", {}, states[statecode] ?? String(statecode)),
  );
}
