/** A calendar's rows as comma-separated values (RFC 4180), safe to open in a spreadsheet program. */
import type { CalendarRow } from "./calendar-row.ts";

/** What is left out unless the person asks for it. */
export interface CsvMask {
  /** Whatever anyone who may edit an appointment can write onto it: subjects, and ids of unknown organizations. */
  readonly subjects: boolean;
  /** Names of people; each person has the same number throughout the file. */
  readonly people: boolean;
}

const everything: CsvMask = { subjects: true, people: true };

const headings = [
  "Start",
  "End",
  "Kind",
  "Verdict",
  "Verified",
  "Plan",
  "Reason",
  "Risk",
  "Organization",
  "Last changed at",
  "Last changed by",
  "Subject",
  "Record",
] as const;

/** Every line ends in CR LF; instants are in UTC. For Excel put U+FEFF in front. */
export function toCsv(rows: readonly CalendarRow[], { mask = everything }: { readonly mask?: CsvMask } = {}): string {
  const people = new Map<string, string>();
  const lines = rows.map((row) => cellsOf(row, mask, (name) => numbered(people, name)));
  return [headings, ...lines].map((cells) => `${cells.map(encodeCell).join(",")}\r\n`).join("");
}

function cellsOf(row: CalendarRow, mask: CsvMask, pseudonym: (name: string) => string): readonly string[] {
  const { judgement, organization, lastModifiedBy, lastModifiedAt } = row;
  const { verdict, verified, plan, risk, record } = judgement;
  return [
    row.start.toISOString(),
    row.end.toISOString(),
    row.kind,
    verdict,
    verified ? "yes" : "no",
    plan.track,
    plan.track === "blocked" ? plan.reason : plan.track === "confirm" ? plan.doubt : "",
    risk,
    organization?.name ?? (mask.subjects ? "" : (organization?.id ?? "")),
    lastModifiedAt?.toISOString() ?? "",
    lastModifiedBy === undefined ? "" : mask.people ? pseudonym(lastModifiedBy) : lastModifiedBy,
    mask.subjects ? "" : row.subject,
    record?.id ?? "",
  ];
}

function numbered(people: Map<string, string>, name: string): string {
  const known = people.get(name) ?? `Person ${people.size + 1}`;
  people.set(name, known);
  return known;
}

/**
 * What spreadsheet programs take for the start of a formula, full-width forms included, whatever invisible characters precede
 * it. The program chooses the separator, so a semicolon, a tab or a comma within a text starts a cell as well.
 */
const formula = /(^|[,;\t\r\n])(?=["\s\0\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** A leading apostrophe makes it text; the cell is quoted if a program could split it. */
function encodeCell(text: string): string {
  const safe = text.replace(formula, "$1'").replace(/^(?=[\t\r\n\0])/, "'");
  return /[",;\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
