import { mergeClasses } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { type Link, linkProperties } from "../../tracking/link.ts";
import { plain } from "../../wording/plain.ts";
import { namesOf } from "../../wording/format-names.ts";
import { regardingWithTable } from "../table-label.ts";
import { Fold } from "../fold.tsx";
import { useListStyles } from "../list.style.ts";
import { usePane } from "../pane-context.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";

/** What *Write the link* would write: in plain words, and literally under Details. */
export function LinkPreview({ link, report }: { readonly link: Link; readonly report: CheckReport }): ReactElement {
  const { record: messages, regarding: regardingMessages } = laterMessages(useWords().locale);
  const tables = usePane((state) => state.tables);
  const { preview } = useActionsMessages().actions;
  const text = useTextStyles();
  const { plan, liveRecords } = report.judgement;
  const record = plan.track === "relink" && plan.record.id === link.crmId ? plan.record : liveRecords.find(({ id }) => id === link.crmId);
  const rows: readonly (readonly [string, string])[] = [
    [preview.organization, namesOf(report).organization ?? messages.notKnown],
    [preview.record, plain(record?.subject ?? "", 120) || messages.notKnown],
    [preview.regarding, regardingText()],
  ];
  function regardingText(): string {
    const { regarding } = link;
    if (regarding === undefined) return preview.untouched;
    if (regarding === "nothing") return preview.regardsNothing;
    return regardingWithTable(record, { types: regardingMessages.types, tables }) ?? plain(regarding.name);
  }
  return (
    <>
      <p className={text.strong}>{preview.title}</p>
      <Rows rows={rows} />
      <p className={text.small}>{preview.only}</p>
      <Fold title={preview.ids} place="inside">
        <Rows rows={linkProperties(link).map(({ name, value }) => [name, plain(value, 200)])} />
      </Fold>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactElement {
  const lists = useListStyles();
  const text = useTextStyles();
  return (
    <dl className={mergeClasses(lists.facts, text.caption)}>
      {rows.map(([label, value]) => (
        <Fragment key={label}>
          <dt className={text.muted}>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
