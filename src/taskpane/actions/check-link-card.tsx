import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { EvidenceFact } from "../../tracking/evidence-list.ts";
import { nameOf } from "../../wording/format-names.ts";
import { FormattedLines } from "../verdict/evidence-lines.tsx";
import { Icon } from "../icon.tsx";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { formatEvidence } from "../verdict/format-evidence.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { firstNameOf } from "./owner-mail.ts";

/** What the open form and CRM reveal; everything else would have to be read from the mailbox. */
const askedElsewhere: readonly EvidenceFact[] = ["organizer", "rights", "owner-is-user", "tracking-category", "safety-copy"];

/** If the mailbox may not be read: what is known, what is not and why, and a mail to the owner, who can check. */
export function CheckLinkCard({ report }: { readonly report: CheckReport }): ReactElement | null {
  const words = useWords();
  const { checkLink } = useActionsMessages();
  const mail = usePane((state) => state.checkLink);
  const busy = usePane(isBusy);
  const { sendCheckLink } = usePaneActions();
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const [notKnownId, hintId] = [useId(), useId()];
  const { stamp, calendar } = report.evidence;
  if (stamp.kind === "read" || stamp.why !== "other-mailbox") return null;
  const owner = calendar.kind === "delegate" ? calendar.owner : undefined;
  const lines = formatEvidence(report, words).filter(({ fact }) => askedElsewhere.includes(fact));
  const known = lines.filter(({ says }) => says !== "unknown");
  const unknown = lines.filter(({ says }) => says === "unknown").map(({ fact }) => fact);
  const { notKnown } = checkLink;
  return (
    <ToneMessage tone="neutral" title={checkLink.title}>
      <FormattedLines lines={known} />
      <h3 id={notKnownId} className={text.subtitle}>
        {checkLink.notKnownTitle}
      </h3>
      <ul className={lists.list} aria-labelledby={notKnownId}>
        <NotKnown sentence={notKnown.link(owner === undefined ? {} : { owner: nameOf(owner) })} />
        {unknown.includes("organizer") && <NotKnown sentence={notKnown.organizer} />}
        {unknown.includes("rights") && <NotKnown sentence={notKnown.rights} />}
        {unknown.includes("tracking-category") && <NotKnown sentence={notKnown.category} />}
      </ul>
      {owner !== undefined && (
        <>
          <div className={layout.row}>
            <Button appearance="primary" disabledFocusable={busy} aria-describedby={hintId} onClick={sendCheckLink}>
              {checkLink.send({ name: firstNameOf(owner) })}
            </Button>
          </div>
          <p id={hintId} className={text.small}>
            {mail === undefined ? checkLink.hint : checkLink[mail]({ owner: nameOf(owner) })}
          </p>
        </>
      )}
    </ToneMessage>
  );
}

function NotKnown({ sentence }: { readonly sentence: string }): ReactElement {
  const lists = useListStyles();
  return (
    <li className={lists.signed}>
      <Icon sign="question" />
      <span>{sentence}</span>
    </li>
  );
}
