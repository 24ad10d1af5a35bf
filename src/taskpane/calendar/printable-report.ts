/** The report as a page to open, print or send. Built from DOM elements, so that nothing from an appointment becomes markup. */
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { summarise } from "../../check/calendar/summarise.ts";
import { verdictClasses } from "../../check/calendar/verdict-class.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { TimeSpan } from "../../mailbox/calendar-reader.ts";
import { setPageLanguage } from "../../locales/set-page-language.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import type { DayFormats } from "./day-formats.ts";

export interface ReportContent {
  readonly rows: readonly CalendarRow[];
  readonly range: TimeSpan;
  readonly sentence: string;
  /** In words. */
  readonly gaps: readonly string[];
  readonly names: "masked" | "included";
  readonly madeAt: Date;
}

export interface ReportWords {
  readonly words: Words;
  readonly calendar: LaterMessages["calendar"];
  readonly formats: DayFormats;
}

const style =
  "body{font:10pt/1.4 'Segoe UI',sans-serif;margin:16mm auto;max-width:190mm;color:#000}table{border-collapse:collapse;width:100%;margin:0 0 6mm}th,td{border:1px solid #999;padding:1mm 2mm;text-align:start;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid}h1{font-size:16pt}h2{font-size:12pt}@page{margin:12mm}";

/** @returns a document in the XML syntax of HTML */
export function printableReport(
  { rows, range, sentence, gaps, names, madeAt }: ReportContent,
  { words, calendar, formats }: ReportWords,
): string {
  const { take, groups } = calendar;
  const page = document.implementation.createHTMLDocument(take.reportTitle);
  setPageLanguage(page, words.locale);
  const charset = page.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  page.head.prepend(charset);
  page.head.append(element(page, "style", style));
  const { counts } = summarise(rows);
  // The summary names the person who changed most.
  const shownSentence = names === "included" ? sentence : undefined;
  page.body.append(
    element(page, "h1", take.reportTitle),
    element(
      page,
      "p",
      `${take.range}: ${formats.day(range.from)} – ${formats.day(new Date(range.to.getTime() - 1))}. ${take.made}: ${formats.moment(madeAt)}.`,
    ),
    ...(shownSentence === undefined ? [] : [element(page, "p", shownSentence)]),
    ...gaps.map((gap) => element(page, "p", gap)),
    element(page, "h2", take.numbers),
    table(
      page,
      verdictClasses.map((each) => groups[each]),
      [verdictClasses.map((each) => String(counts[each]))],
    ),
    element(page, "h2", calendar.list.title),
    table(
      page,
      columns(names, take.rows),
      [...rows].sort((a, b) => a.start.getTime() - b.start.getTime()).map((row) => cells(row, names, { words, formats })),
    ),
  );
  return new XMLSerializer().serializeToString(page);
}

/** One text, or several side by side. */
type Cell = string | readonly string[];

function columns(
  names: ReportContent["names"],
  { start, verdict, subject, changed, organization }: LaterMessages["calendar"]["take"]["rows"],
): readonly string[] {
  return names === "included" ? [start, subject, verdict, changed, organization] : [start, verdict, changed, organization];
}

function cells(
  row: CalendarRow,
  names: ReportContent["names"],
  { words, formats }: Pick<ReportWords, "words" | "formats">,
): readonly Cell[] {
  const { subject, start, judgement, lastModifiedBy, lastModifiedAt, organization } = row;
  const when = lastModifiedAt === undefined ? "" : formats.moment(lastModifiedAt);
  const where = plain(organization?.name ?? organization?.id ?? "");
  const verdict = words.text.badges[judgement.verdict];
  if (names === "masked") return [formats.moment(start), verdict, when, where];
  return [formats.moment(start), plain(subject, 200), verdict, [plain(lastModifiedBy ?? ""), when], where];
}

function table(page: Document, heads: readonly string[], rows: readonly (readonly Cell[])[]): HTMLElement {
  const [drawn, head, body] = [page.createElement("table"), page.createElement("thead"), page.createElement("tbody")];
  const line = (cells: readonly HTMLElement[]): HTMLElement => {
    const row = page.createElement("tr");
    row.append(...cells);
    return row;
  };
  head.append(line(heads.map((text) => element(page, "th", text))));
  body.append(...rows.map((cells) => line(cells.map((each) => isolatedCell(page, each)))));
  drawn.append(head, body);
  return drawn;
}

/** What a mailbox or CRM calls something is written in the direction of its own language. */
function isolatedCell(page: Document, content: Cell): HTMLElement {
  const cell = page.createElement("td");
  const parts = [content].flat().filter((part) => part !== "");
  cell.append(...parts.flatMap((part, index) => [...(index === 0 ? [] : [" · "]), element(page, "bdi", part)]));
  return cell;
}

function element(page: Document, tag: string, text: string): HTMLElement {
  const made = page.createElement(tag);
  made.textContent = text;
  return made;
}
