import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { ScanGap } from "../../check/calendar/scan-ledger.ts";
import { toCsv } from "../../check/calendar/to-csv.ts";
import type { TimeSpan } from "../../mailbox/calendar-store.ts";
import { CopyByHand } from "../copy-by-hand.tsx";
import { copyText, type Copied } from "../copy-text.ts";
import { useWords } from "../words.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { daysOf } from "./default-range.ts";
import { spokenGap } from "./gap-list.tsx";
import { printableReport } from "./printable-report.ts";
import { saveFile } from "./save-file.ts";
import { useDays } from "./use-days.ts";

interface TakeAlongProps {
  readonly rows: readonly CalendarRow[];
  readonly range: TimeSpan;
  readonly gaps: readonly ScanGap[];
  readonly sentence: string;
}

/** Excel takes a file for UTF-8 only where it begins with this. */
const byteOrderMark = "\uFEFF";

/** The result as files: without subjects, names and addresses, unless the person wants them in. */
export function TakeAlong({ rows, range, gaps, sentence }: TakeAlongProps): ReactElement {
  const words = useWords();
  const calendar = useCalendarWords();
  const days = useDays();
  const [named, setNamed] = useState(false);
  const [begun, setBegun] = useState<{ readonly file: string; readonly text: string }>();
  const [copied, setCopied] = useState<Copied>();
  const hintId = useId();
  const { take } = calendar;
  const { first, last } = daysOf(range);
  const file = `crm-tracking-${first}-to-${last}`;

  const save = (name: string, type: string, text: string): void => {
    saveFile(name, type, text);
    setBegun({ file: name, text });
    setCopied(undefined);
  };
  const saveCsv = (): void =>
    save(`${file}.csv`, "text/csv;charset=utf-8", byteOrderMark + toCsv(rows, { mask: { subjects: !named, people: !named } }));
  const saveReport = (): void => {
    const spokenGaps = gaps.map((gap) => spokenGap(gap, { words, calendar, days }));
    save(
      `${file}.html`,
      "text/html;charset=utf-8",
      printableReport(
        { rows, range, sentence, gaps: spokenGaps, names: named ? "included" : "masked", madeAt: new Date() },
        { words, calendar, days },
      ),
    );
  };

  return (
    <details className="details take">
      <summary tabIndex={0}>{take.title}</summary>
      <div className="section">
        <label className="choice">
          <input type="checkbox" checked={named} aria-describedby={hintId} onChange={({ target }) => setNamed(target.checked)} />
          <span>{take.names}</span>
        </label>
        <p id={hintId} className="small">
          {take.masked}
        </p>
        <div className="row">
          <Button size="small" onClick={saveCsv}>
            {take.csv}
          </Button>
          <Button size="small" onClick={saveReport}>
            {take.report}
          </Button>
        </div>
        <p role="status" className="small">
          {copied !== undefined ? words.text.pane.notices[copied.kind] : begun !== undefined && take.begun(begun)}
        </p>
        {begun !== undefined && (
          <div className="row">
            <Button size="small" onClick={() => void copyText(begun.text.replace(byteOrderMark, "")).then(setCopied)}>
              {take.copy}
            </Button>
          </div>
        )}
        {copied?.kind === "copy-failed" && <CopyByHand value={copied.text} />}
      </div>
    </details>
  );
}
