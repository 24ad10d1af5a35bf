import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import { type Link, linkProperties } from "../../tracking/link.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf, regardingOf } from "../../wording/format-names.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";

/** What *Write the link* would write: in plain words, and literally under Details. */
export function LinkPreview({ link, report }: { readonly link: Link; readonly report: CheckReport }): ReactElement {
  const { record: messages } = detailsCatalogue(useWords().locale);
  const { preview } = useActionsMessages();
  const { plan, liveRecords } = report.judgement;
  const record = plan.track === "relink" && plan.record.id === link.crmId ? plan.record : liveRecords.find(({ id }) => id === link.crmId);
  const rows: readonly (readonly [string, string])[] = [
    [preview.organization, namesOf(report).organization ?? messages.notKnown],
    [preview.record, plain(record?.subject ?? "", 120) || messages.notKnown],
    [preview.regarding, link.regarding === undefined ? preview.untouched : (regardingOf(record) ?? plain(link.regarding.name))],
  ];
  return (
    <>
      <p className="strong">{preview.title}</p>
      <Rows rows={rows} />
      <p className="small">{preview.only}</p>
      <details className="small">
        <summary tabIndex={0}>{preview.ids}</summary>
        <Rows rows={linkProperties(link).map(({ name, value }) => [name, plain(value, 200)])} />
      </details>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label} className="fact">
          <dt className="term">{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
