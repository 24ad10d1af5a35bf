import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { Judgement } from "../../tracking/judgement.ts";
import { isLive } from "../../tracking/match-records.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { usePaneActions } from "../pane-context.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { useCheckOnReturn } from "./use-check-on-return.ts";

/** Where the record is closed: CRM alone can reopen it. Coming back from there checks anew. */
export function ReopenInCrm({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { reopen } = laterMessages(useWords().locale);
  const { openInCrm } = usePaneActions();
  const [opened, setOpened] = useState(false);
  const hintId = useId();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  useCheckOnReturn(opened);
  const record = findClosedRecord(report.judgement);
  if (record === undefined) return null;
  return (
    <>
      <div className={layout.row}>
        <Button
          appearance="primary"
          aria-describedby={hintId}
          onClick={() => {
            openInCrm(record);
            setOpened(true);
          }}
        >
          {reopen.open}
        </Button>
      </div>
      <p id={hintId} className={text.small}>
        {opened ? reopen.opened : reopen.hint}
      </p>
    </>
  );
}

/** The closed record that a plan is blocked by; undefined if it is blocked by something else. */
function findClosedRecord({ plan, record, foreignRecord, closedRecords }: Judgement): AppointmentRecord | undefined {
  if (plan.track !== "blocked" || plan.reason !== "record-closed") return undefined;
  return [record, ...closedRecords, foreignRecord].find((each) => each !== undefined && !isLive(each));
}
