import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import { toCsv } from "../../check/calendar/to-csv.ts";
import { CopyByHand } from "../copy-by-hand.tsx";
import { copyText, type Copied } from "../copy-text.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { useCalendar, useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { daysOf } from "./calendar-range.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import { Fold } from "../fold.tsx";
import { formatGap } from "./gap-list.tsx";
import { printableReport } from "./printable-report.ts";

interface TakeAlongProps {
  readonly sentence: string;
}

/** Byte order mark: without it, Excel does not read the file as UTF-8. */
const byteOrderMark = "\uFEFF";

/** The result as files; subjects, names and addresses are included only if the person asks for them. */
export function TakeAlong({ sentence }: TakeAlongProps): ReactElement {
  const rows = useCalendar((state) => state.rows);
  const range = useCalendar((state) => state.range);
  const gaps = useCalendar((state) => state.gaps);
  const words = useWords();
  const calendar = useCalendarMessages();
  const formats = useDayFormats();
  const [named, setNamed] = useState(false);
  const [begun, setBegun] = useState<{ readonly file: string; readonly text: string }>();
  const [copied, setCopied] = useState<Copied>();
  const hintId = useId();
  const styles = useCalendarStyles();
  const layout = useLayoutStyles();
  const { small } = useTextStyles();
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
    const gapTexts = gaps.map((gap) => formatGap(gap, { words, calendar, formats }));
    save(
      `${file}.html`,
      "text/html;charset=utf-8",
      printableReport(
        { rows, range, sentence, gaps: gapTexts, names: named ? "included" : "masked", madeAt: new Date() },
        { words, calendar, formats },
      ),
    );
  };

  return (
    <div className={styles.take}>
      <Fold title={take.title} icon={<ArrowDownloadRegular />}>
        <Checkbox
          className={layout.hang}
          checked={named}
          aria-describedby={hintId}
          label={take.names}
          onChange={(_, { checked }) => setNamed(checked === true)}
        />
        <p id={hintId} className={small}>
          {take.masked}
        </p>
        <div className={layout.row}>
          <Button size="small" icon={<ArrowDownloadRegular />} onClick={saveCsv}>
            {take.csv}
          </Button>
          <Button size="small" icon={<DocumentRegular />} onClick={saveReport}>
            {take.report}
          </Button>
        </div>
        <p role="status" className={small}>
          {copied !== undefined ? words.text.pane.notices[copied.kind] : begun !== undefined && take.begun(begun)}
        </p>
        {begun !== undefined && (
          <Button
            size="small"
            className={layout.start}
            onClick={() => void copyText(begun.text.replace(byteOrderMark, "")).then(setCopied)}
          >
            {take.copy}
          </Button>
        )}
        {copied?.kind === "copy-failed" && <CopyByHand value={copied.text} />}
      </Fold>
    </div>
  );
}

/**
 * Starts a download, which an add-in's frame may do even where it may not print. There is no way to know whether it
 * succeeds: Outlook for Mac drops it without an error (OfficeDev/office-js issues 503, 3662, 6468).
 */
function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // A download that has started no longer needs the URL; a minute is plenty to start.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
