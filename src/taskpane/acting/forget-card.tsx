import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { InlineConfirm } from "../inline-confirm.tsx";
import type { PaneActions } from "../pane-state.ts";
import { useActingWords } from "./acting-words.ts";

interface ForgetCardProps {
  readonly report: CheckReport;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** *Forget the safety copy*, wherever one decides; the carried one only for who may edit what carries it. */
export function ForgetCard({ report, busy, actions }: ForgetCardProps): ReactElement | null {
  const { forget } = useActingWords();
  const { decidedBy: copy } = report.judgement;
  const { calendar } = report.evidence;
  const mayEdit = calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
  if (copy === undefined || (copy === "carried-copy" && !mayEdit)) return null;
  return (
    <section className="section">
      <p className="small">{forget.why[copy]}</p>
      <InlineConfirm
        trigger={forget.name}
        question={{ ...forget.confirm, body: forget.confirm.body[copy] }}
        blocked={busy}
        onYes={() => actions.act({ kind: "forget-copy", copy })}
      />
    </section>
  );
}
