import type { ReactElement } from "react";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { RestoreEntry } from "../../check/calendar/restore-all.ts";
import type { CalendarMessages } from "../../locales/calendar-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { Icon, type Sign } from "../icon.tsx";
import { useWords } from "../words.ts";
import { useCalendarMessages, useDayFormats } from "./calendar-context.ts";

interface TickRowProps {
  readonly row: CalendarRow;
  readonly ticked: boolean;
  readonly tabIndex: 0 | -1;
  readonly onTick: (to: "in" | "out") => void;
}

/** One appointment that would be restored. */
export function TickRow({ row, ticked, tabIndex, onTick }: TickRowProps): ReactElement {
  return (
    <div role="gridcell">
      <label className="choice">
        <input type="checkbox" tabIndex={tabIndex} checked={ticked} onChange={({ target }) => onTick(target.checked ? "in" : "out")} />
        <WhatAndWhen row={row} />
      </label>
    </div>
  );
}

const signs: Readonly<Partial<Record<RestoreEntry["state"]["kind"], Sign>>> = {
  linked: "tick",
  touched: "dash",
  differs: "attention",
  refused: "attention",
  failed: "attention",
};

/** One appointment that is being restored, with its outcome. */
export function RestoredRow({ entry: { row, state } }: { readonly entry: RestoreEntry }): ReactElement {
  const words = useWords();
  const calendar = useCalendarMessages();
  const outcome = formatState(state, words, calendar);
  const sign = signs[state.kind];
  return (
    <div role="gridcell">
      <WhatAndWhen row={row} />
      {outcome !== "" && (
        <p className="row small">
          {sign !== undefined && <Icon sign={sign} />}
          <span className="grow">{outcome}</span>
        </p>
      )}
    </div>
  );
}

function WhatAndWhen({ row: { subject, start } }: { readonly row: CalendarRow }): ReactElement {
  const { list } = useCalendarMessages();
  const { moment } = useDayFormats();
  return (
    <span>
      <bdi>{plain(subject) || list.noSubject}</bdi> <span className="small">{moment(start)}</span>
    </span>
  );
}

function formatState(state: RestoreEntry["state"], { text }: Words, { restore }: CalendarMessages): string {
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
      return `${text.reasons[state.why]({ who: restore.service })} ${restore.written[state.written]}`;
  }
}
