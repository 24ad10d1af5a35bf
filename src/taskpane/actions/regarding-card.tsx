import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { RegardingRequest } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { editRightIn } from "../../tracking/edit-right.ts";
import { findRegardable, findRegardingStanding } from "../../tracking/regarding-standing.ts";
import { plain } from "../../wording/plain.ts";
import { regardingChunk } from "./regarding-chunk.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useLazy } from "../use-lazy.ts";
import { useWords } from "../words.ts";
import { useRegardingCardStyles } from "./regarding-card.style.ts";

interface RegardingCardProps {
  readonly report: CheckReport;
}

/** *Set regarding* and *Change regarding* of a tracked appointment. */
export function RegardingCard({ report }: RegardingCardProps): ReactElement | null {
  const record = findRegardable(report);
  // Another record, or another regarding, starts anew: what was being chosen was for the former.
  return record === undefined ? null : <Choosing key={`${record.id} ${record.regarding?.id ?? ""}`} report={report} record={record} />;
}

function Choosing({ report, record }: RegardingCardProps & { readonly record: AppointmentRecord }): ReactElement {
  const { locale, text } = useWords();
  const { card } = laterMessages(locale).regarding;
  const busy = usePane(isBusy);
  const { act, searchRegarding } = usePaneActions();
  const styles = useRegardingCardStyles();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<RegardingCandidate>();
  const part = useLazy(regardingChunk, open);
  const titleId = useId();
  const hintId = useId();
  const { regarding } = record;
  const name = regarding && (plain(regarding.name ?? "") || regarding.id);
  const editRight = editRightIn(report.evidence.calendar);
  const request = (to: RegardingCandidate | undefined): RegardingRequest => ({
    recordId: record.id,
    ...(regarding && { from: regarding }),
    ...(to && { to }),
  });
  const asItIs = regarding?.type === undefined ? undefined : { id: regarding.id, type: regarding.type, name: regarding.name ?? "" };
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {card.title}
      </h2>
      <p className={styles.line}>{name === undefined ? card.nothing : card.now({ name })}</p>
      {findRegardingStanding(report) === "behind" && (
        <>
          <p className={styles.line}>{card.behind(name === undefined ? {} : { name })}</p>
          {editRight === "yes" && (name === undefined || asItIs) && !open && (
            <Button size="small" disabledFocusable={busy} onClick={() => act({ kind: "regarding", change: request(asItIs) })}>
              {card.bring}
            </Button>
          )}
        </>
      )}
      {editRight === "unknown" ? (
        <p className={styles.line}>{card.editRightUnknown}</p>
      ) : open ? (
        <>
          {part === "missing" && <p className={styles.line}>{text.pane.partMissing}</p>}
          {part !== undefined && part !== "missing" && <part.RegardingPicker chosen={chosen} onChoose={setChosen} />}
          {editRight === "no" && <p className={styles.line}>{card.recordOnly}</p>}
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || chosen === undefined}
              {...(chosen === undefined && { "aria-describedby": hintId })}
              onClick={() => chosen && act({ kind: "regarding", change: request(chosen) })}
            >
              {card.save}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {card.cancel}
            </Button>
            {chosen === undefined && (
              <span id={hintId} className={styles.hint}>
                {card.chooseFirst}
              </span>
            )}
          </div>
        </>
      ) : (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            searchRegarding("");
            setOpen(true);
          }}
        >
          {name === undefined ? card.set : card.change}
        </Button>
      )}
    </section>
  );
}
