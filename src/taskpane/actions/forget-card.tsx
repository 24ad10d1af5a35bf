import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { InlineConfirm } from "../inline-confirm.tsx";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useActionsMessages } from "./actions-messages.ts";

/** *Forget the safety copy*, if a copy decided the verdict; the carried copy only for people who may edit the appointment. */
export function ForgetCard({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { forget } = useActionsMessages();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const busy = usePane(isBusy);
  const { act } = usePaneActions();
  const { decidedBy: copy } = report.judgement;
  const { calendar } = report.evidence;
  const mayEdit = calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
  if (copy === undefined || (copy === "carried-copy" && !mayEdit)) return null;
  return (
    <section className={layout.stack}>
      <p className={text.small}>{forget.why[copy]}</p>
      <InlineConfirm
        trigger={forget.name}
        question={{ ...forget.confirm, body: forget.confirm.body[copy] }}
        blocked={busy}
        onYes={() => act({ kind: "forget-copy", copy })}
      />
    </section>
  );
}
