import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { KeepReason } from "../locales/spoken-values.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { Icon } from "./icon.tsx";
import { InlineConfirm } from "./inline-confirm.tsx";
import { plain } from "../wording/plain.ts";
import { regardingOf } from "../wording/spoken-report.ts";
import type { Words } from "../wording/words.ts";
import { useWords } from "./words.ts";

interface RecordCardProps {
  readonly record: AppointmentRecord;
  /** Set on the one of several to keep. */
  readonly keep: KeepReason | undefined;
  /** The one of several that the appointment is linked to. */
  readonly linked: boolean;
  readonly primary: boolean;
  readonly link: RecordLink | undefined;
  readonly onOpen: (record: AppointmentRecord) => void;
}

/** *Link this appointment to this record*. */
export interface RecordLink {
  readonly busy: boolean;
  readonly onLink: (record: AppointmentRecord) => void;
}

/** One CRM record. Its facts describe its button, so that equal buttons can be told apart by ear. */
export function RecordCard({ record, keep, linked, primary, link, onOpen }: RecordCardProps): ReactElement {
  const words = useWords();
  const subjectId = useId();
  const factsId = useId();
  const { record: said, pane } = words.text;
  return (
    <article className="card" aria-labelledby={subjectId}>
      {keep !== undefined && (
        <p className="small signed keep">
          <Icon sign="tick" />
          <span>{said.keep[keep]}</span>
        </p>
      )}
      <bdi id={subjectId} className="strong">
        {plain(record.subject, 120) || said.notKnown}
      </bdi>
      {linked && <p className="small">{said.linkedNow}</p>}
      <dl id={factsId} className="facts">
        {factsOf(record, words).map(({ label, value }) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        aria-describedby={`${subjectId} ${factsId}`}
        onClick={() => onOpen(record)}
      >
        {pane.openInCrm}
      </Button>
      {link !== undefined && (
        <InlineConfirm
          trigger={pane.linkToThis}
          question={pane.linkTo}
          describedBy={`${subjectId} ${factsId}`}
          blocked={link.busy}
          onYes={() => link.onLink(record)}
        />
      )}
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt className="term">{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

/** Only what is known is told, regarding excepted: that it has none is what sets a duplicate apart. */
function factsOf(record: AppointmentRecord, { text, dates }: Words): readonly { label: string; value: string }[] {
  const { labels, states, moment, byAt, noRegarding } = text.record;
  const told = (instant: Date | undefined): string | undefined => {
    const said = dates.moment(instant);
    return said === undefined ? undefined : moment(said);
  };
  const person = (name: string | undefined): string | undefined => (name === undefined ? undefined : plain(name));
  return [
    { label: labels.regarding, value: regardingOf(record) ?? noRegarding },
    { label: labels.starts, value: told(record.start) ?? "" },
    { label: labels.state, value: states[record.state] },
    { label: labels.created, value: byAt({ by: person(record.createdBy), when: told(record.createdOn) }) },
    { label: labels.changed, value: byAt({ by: person(record.modifiedBy), when: told(record.modifiedOn) }) },
    { label: labels.owner, value: person(record.owner) ?? "" },
  ].filter(({ value }) => value !== "");
}
