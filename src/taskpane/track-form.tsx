import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import type { TrackPlan } from "../tracking/judgement.ts";
import { plain } from "../wording/plain.ts";
import { namesOf } from "../wording/spoken-report.ts";
import { lazyPart, useLazyPart } from "./lazy-part.ts";
import type { PaneActions, PaneState } from "./pane-state.ts";
import { useWords } from "./words.ts";

/** Loaded when it is opened: most records are made without. */
export const regardingPart = lazyPart(() => import(/* webpackChunkName: "regarding" */ "./acting/regarding-picker.tsx"));

interface TrackFormProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly busy: boolean;
  readonly name: string;
  /** Its doubt has to be read and confirmed before a record is made, or linked to. */
  readonly plan?: Extract<TrackPlan, { readonly track: "confirm" }>;
}

/** *Track in CRM*: what will happen, the doubt first where there is one, and what it is regarding, if anything. */
export function TrackForm({ report, state, actions, busy, name, plan }: TrackFormProps): ReactElement {
  const { text } = useWords();
  const { pane, record: said } = text;
  const [confirmed, setConfirmed] = useState(false);
  const [picking, setPicking] = useState(false);
  const [regarding, setRegarding] = useState<RegardingCandidate>();
  const whyId = useId();
  const part = useLazyPart(regardingPart, picking);
  const { doubt, record } = plan ?? {};
  const unread = doubt !== undefined && !confirmed;
  return (
    <>
      {doubt !== undefined && (
        <div className="banner warning">
          <p>{toldCatalogueFor(state.locale).doubts[doubt]}</p>
          <label className="choice">
            <input type="checkbox" checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)} />
            <span>{record === undefined ? pane.doubtRead : pane.doubtReadLink}</span>
          </label>
        </div>
      )}
      {record === undefined && (
        <details
          className="details"
          onToggle={({ currentTarget }) => {
            if (currentTarget.open && !picking) actions.searchRegarding("");
            setPicking(currentTarget.open || picking);
          }}
        >
          <summary tabIndex={0}>
            {said.labels.regarding}: <bdi>{regarding === undefined ? said.noRegarding : plain(regarding.name)}</bdi>
          </summary>
          {part === "missing" && <p className="small">{pane.partMissing}</p>}
          {part !== undefined && part !== "missing" && (
            <part.RegardingPicker
              locale={state.locale}
              search={state.regardingSearch}
              chosen={regarding}
              onChoose={setRegarding}
              onSearch={actions.searchRegarding}
            />
          )}
        </details>
      )}
      <p className="small">{record === undefined ? pane.before.track(namesOf(report)) : pane.before.linkOnly}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy || unread}
          {...(unread && { "aria-describedby": whyId })}
          onClick={() =>
            actions.act({
              kind: "track",
              ...(regarding && { regarding }),
              ...(doubt && { confirmed: { doubt, ...(record && { recordId: record.id }) } }),
            })
          }
        >
          {name}
        </Button>
        {unread && (
          <span id={whyId} className="small">
            {pane.doubtFirst}
          </span>
        )}
      </div>
    </>
  );
}
