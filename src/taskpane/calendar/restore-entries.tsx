import { mergeClasses, Spinner, TableCell, TableCellLayout } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular, type FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { RestoreEntry } from "../../check/calendar/restore-all.ts";
import { fill } from "../../locales/fill.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";
import { useCalendarMessages, useDayFormats } from "./calendar-context.ts";
import { useRestoreStyles } from "./restore.style.ts";
import { VirtualTable } from "./virtual-table.tsx";

type Look = "well" | "waiting" | "wrong";

const looks: Readonly<Partial<Record<RestoreEntry["state"]["kind"], readonly [FluentIcon, Look]>>> = {
  linked: [CheckmarkCircleRegular, "well"],
  touched: [ClockRegular, "waiting"],
  differs: [ErrorCircleRegular, "wrong"],
  refused: [ErrorCircleRegular, "wrong"],
  failed: [ErrorCircleRegular, "wrong"],
};

/** The appointments that are being restored, each with its outcome. */
export function RestoreEntries({ entries }: { readonly entries: readonly RestoreEntry[] }): ReactElement {
  const { restore: words } = useCalendarMessages();
  const { row } = useRestoreStyles();
  return (
    <VirtualTable
      label={words.list}
      items={entries.map((entry) => ({ id: entry.row.id, entry }))}
      usualHeight={64}
      rowClassName={row}
      attributesOf={({ id, entry }) => ({ "data-restores": id, "data-outcome": entry.state.kind })}
      cells={({ entry }) => <RestoredRow entry={entry} />}
    />
  );
}

function RestoredRow({ entry: { row, state } }: { readonly entry: RestoreEntry }): ReactElement {
  const words = useWords();
  const calendar = useCalendarMessages();
  const { moment } = useDayFormats();
  const styles = useRestoreStyles();
  const [Sign, look] = looks[state.kind] ?? [];
  const outcome = formatState(state, words, calendar);
  return (
    <>
      <TableCell role="gridcell" className={styles.cell}>
        {Sign !== undefined && look !== undefined && <Sign className={mergeClasses(styles.sign, styles[look])} />}
        {state.kind === "doing" && <Spinner size="extra-tiny" />}
      </TableCell>
      <TableCell role="gridcell" className={styles.cell}>
        <TableCellLayout description={moment(row.start)}>
          <bdi>{plain(row.subject) || calendar.list.noSubject}</bdi>
        </TableCellLayout>
      </TableCell>
      {outcome !== "" && (
        <TableCell role="gridcell" className={styles.outcome}>
          {outcome}
        </TableCell>
      )}
    </>
  );
}

function formatState(state: RestoreEntry["state"], { text, locale }: Words, { restore }: LaterMessages["calendar"]): string {
  switch (state.kind) {
    case "to-do":
    case "doing":
    case "touched":
    case "differs":
    case "linked":
      return restore.states[state.kind];
    case "refused":
      return restore.refused[state.why];
    case "failed":
      return joinSentences([fill(text.reasons[state.why], { who: restore.service }), restore.written[state.written]], locale);
  }
}
