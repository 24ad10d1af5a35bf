import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { nameAndAddressOf } from "../../wording/name-and-address-of.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { firstNameOf } from "./owner-mail.ts";

/** For a delegate whose CRM connection puts the calendar at risk: a mail that asks the owner for read-only sharing. */
export function AskReadOnlyCard({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { askReadOnly } = useActionsMessages();
  const mail = usePane((state) => state.askReadOnly) ?? "hint";
  const actions = usePaneActions();
  const hintId = useId();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { calendar } = report.evidence;
  if (report.judgement.risk !== "at-risk" || calendar.kind !== "delegate") return null;
  const owner = nameAndAddressOf(calendar.owner);
  return (
    <section className={layout.stack}>
      <div className={layout.row}>
        <Button size="small" aria-describedby={hintId} onClick={actions.askReadOnly}>
          {askReadOnly.ask({ name: firstNameOf(calendar.owner) })}
        </Button>
      </div>
      <p id={hintId} className={text.small}>
        {askReadOnly[mail]({ owner })}
      </p>
    </section>
  );
}
