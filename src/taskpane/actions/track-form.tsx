import { Button, Checkbox } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { PartyChoice } from "../../tracking/record-party.ts";
import type { TrackPlan } from "../../tracking/judgement.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf } from "../../wording/format-names.ts";
import { lazy } from "../../app/lazy.ts";
import { Fold } from "../fold.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { regardingChunk } from "./regarding-chunk.ts";
import { isBusy } from "../pane-state.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useLazy } from "../use-lazy.ts";
import { useWords } from "../words.ts";

/** Loaded when opened: it asks mailbox and CRM. */
const peopleChunk = lazy(() => import(/* webpackChunkName: "people" */ "./who-is-in-crm.tsx"));

interface TrackFormProps {
  readonly report: CheckReport;
  readonly name: string;
  /** If present, its doubt has to be confirmed before a record is created or linked. */
  readonly plan?: Extract<TrackPlan, { readonly track: "confirm" }>;
}

/** *Track in CRM*: the doubt, if there is one, what will happen, and an optional regarding record. */
export function TrackForm({ report, name, plan }: TrackFormProps): ReactElement {
  const layout = useLayoutStyles();
  const styles = useTextStyles();
  const { text, locale } = useWords();
  const busy = usePane(isBusy);
  const { act, findPeople, searchRegarding } = usePaneActions();
  const { doubts, record: messages, trackForm } = laterMessages(locale);
  const [confirmed, setConfirmed] = useState(false);
  const [picking, setPicking] = useState(false);
  const [regarding, setRegarding] = useState<RegardingCandidate>();
  const [looking, setLooking] = useState(false);
  const [people, setPeople] = useState<readonly PartyChoice[]>([]);
  const whyId = useId();
  const who = useLazy(peopleChunk, looking);
  const part = useLazy(regardingChunk, picking);
  const { doubt, record } = plan ?? {};
  const unread = doubt !== undefined && !confirmed;
  return (
    <>
      {doubt !== undefined && (
        <ToneMessage tone="warning">
          <p>{doubts[doubt === "record-missing" && report.evidence.setAside.size > 0 ? "set-aside" : doubt]}</p>
          <Checkbox
            checked={confirmed}
            label={record === undefined ? trackForm.doubtRead : trackForm.doubtReadLink}
            onChange={(_event, { checked }) => setConfirmed(checked === true)}
          />
        </ToneMessage>
      )}
      {record === undefined && (
        <Fold
          title={
            <>
              {messages.labels.regarding}: <bdi>{regarding === undefined ? messages.noRegarding : plain(regarding.name)}</bdi>
            </>
          }
          onOpen={() => {
            if (!picking) searchRegarding("");
            setPicking(true);
          }}
        >
          {part === "missing" && <p className={styles.small}>{text.pane.partMissing}</p>}
          {part !== undefined && part !== "missing" && <part.RegardingPicker chosen={regarding} onChoose={setRegarding} />}
        </Fold>
      )}
      {record === undefined && (
        <Fold
          title={trackForm.whoIsInCrm}
          onOpen={() => {
            findPeople();
            setLooking(true);
          }}
        >
          {who === "missing" && <p className={styles.small}>{text.pane.partMissing}</p>}
          {who !== undefined && who !== "missing" && <who.WhoIsInCrm choices={people} onChoose={setPeople} />}
        </Fold>
      )}
      <p className={styles.small}>{record === undefined ? trackForm.makes(namesOf(report)) : trackForm.linkOnly}</p>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || unread}
          {...(unread && { "aria-describedby": whyId })}
          onClick={() =>
            act({
              kind: "track",
              ...(regarding && { regarding }),
              ...(people.length > 0 && { answers: { people } }),
              ...(doubt && { confirmed: { doubt, ...(record && { recordId: record.id }) } }),
            })
          }
        >
          {name}
        </Button>
        {unread && (
          <span id={whyId} className={styles.small}>
            {trackForm.doubtFirst}
          </span>
        )}
      </div>
    </>
  );
}
