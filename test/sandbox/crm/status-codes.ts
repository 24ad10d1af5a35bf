/** State and status reason of an appointment; the status corresponds to how Outlook shows the time. */
import type { CrmRecord, ShowAs, StateCode } from "../world/world.ts";

export const stateNames: Record<StateCode, string> = { 0: "Open", 1: "Completed", 2: "Canceled", 3: "Scheduled" };

export const statusNames: Readonly<Record<number, string>> = {
  1: "Free",
  2: "Tentative",
  3: "Completed",
  4: "Canceled",
  5: "Busy",
  6: "Out of Office",
};

/** The first is the default of its state. */
const statusesOf: Record<StateCode, readonly [number, ...number[]]> = { 0: [1, 2], 1: [3], 2: [4], 3: [5, 6] };

export function stateOf({ statecode }: Pick<CrmRecord, "statecode">): StateCode {
  return statecode ?? 3;
}

export function statusOf(record: Pick<CrmRecord, "statecode" | "statuscode">): number {
  return record.statuscode ?? statusesOf[stateOf(record)][0];
}

export function isStatusOf(state: StateCode, status: number): boolean {
  return statusesOf[state].includes(status);
}

export function isClosed(record: Pick<CrmRecord, "statecode">): boolean {
  return record.statecode === 1 || record.statecode === 2;
}

export function showAsOf(record: Pick<CrmRecord, "statecode" | "statuscode">): ShowAs {
  const shown: Readonly<Record<number, ShowAs>> = { 2: "tentative", 5: "busy", 6: "oof" };
  return shown[statusOf(record)] ?? "free";
}

/** State and status that CRM's clients choose for it. */
export function statesShownAs(showAs: ShowAs = "busy"): Required<Pick<CrmRecord, "statecode" | "statuscode">> {
  switch (showAs) {
    case "busy":
      return { statecode: 3, statuscode: 5 };
    case "oof":
      return { statecode: 3, statuscode: 6 };
    case "tentative":
      return { statecode: 0, statuscode: 2 };
    case "free":
    case "workingElsewhere":
      return { statecode: 0, statuscode: 1 };
  }
}
