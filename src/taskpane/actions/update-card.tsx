import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { findRecordToUpdate, findUpdate, isBehind } from "../../tracking/record-update.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useActionsMessages } from "./actions-messages.ts";

/** *Update in CRM*, where the record of a tracked appointment has not followed it. */
export function UpdateCard({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { update } = useActionsMessages();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const busy = usePane(isBusy);
  // The outcome has the next step.
  const isShown = usePane(({ action }) => action?.kind === "ended" && action.request.kind === "update" && action.outcome.kind !== "failed");
  const { act } = usePaneActions();
  const { item } = report.evidence;
  const record = item && findRecordToUpdate(item, report.judgement);
  if (isShown || item === undefined || record === undefined || !isBehind(findUpdate(item, record, "everything"))) return null;
  return (
    <section className={layout.stack}>
      <p className={text.small}>{update.offer.body}</p>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => act({ kind: "update" })}>
          {update.name}
        </Button>
      </div>
    </section>
  );
}
