import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { EvidenceFact } from "../../tracking/evidence-list.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import { SpokenLines } from "../evidence-lines.tsx";
import { Icon } from "../icon.tsx";
import type { PaneActions, PaneState } from "../pane-state.ts";
import { spokenEvidence } from "../spoken-evidence.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";
import { firstNameOf } from "./check-link.ts";

interface CheckLinkCardProps {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** What the form on screen and CRM tell; everything else lies in the mailbox. */
const askedElsewhere: readonly EvidenceFact[] = ["organizer", "rights", "owner-is-user", "tracking-category", "safety-copy"];

/** Where the mailbox may not be read: what is known, what is not and why, and the way to somebody who can look. */
export function CheckLinkCard({ report, state, busy, actions }: CheckLinkCardProps): ReactElement | null {
  const words = useWords();
  const { checkLink } = useActingWords();
  const [titleId, notKnownId, hintId] = [useId(), useId(), useId()];
  const { stamp, calendar } = report.evidence;
  if (stamp.kind === "read" || stamp.why !== "other-mailbox") return null;
  const owner = calendar.kind === "delegate" ? calendar.owner : undefined;
  const lines = spokenEvidence(report, words).filter(({ fact }) => askedElsewhere.includes(fact));
  const known = lines.filter(({ says }) => says !== "unknown");
  const unknown = lines.filter(({ says }) => says === "unknown").map(({ fact }) => fact);
  const { notKnown } = checkLink;
  return (
    <section className="banner neutral" aria-labelledby={titleId}>
      <h2 id={titleId} className="subtitle">
        {checkLink.title}
      </h2>
      <SpokenLines lines={known} />
      <h3 id={notKnownId} className="small strong">
        {checkLink.notKnownTitle}
      </h3>
      <ul className="plain-list" aria-labelledby={notKnownId}>
        <NotKnown sentence={notKnown.link(owner === undefined ? {} : { owner: nameOf(owner) })} />
        {unknown.includes("organizer") && <NotKnown sentence={notKnown.organizer} />}
        {unknown.includes("rights") && <NotKnown sentence={notKnown.rights} />}
        {unknown.includes("tracking-category") && <NotKnown sentence={notKnown.category} />}
      </ul>
      {owner !== undefined && (
        <>
          <div className="row">
            <Button appearance="primary" disabledFocusable={busy} aria-describedby={hintId} onClick={actions.sendCheckLink}>
              {checkLink.send({ name: firstNameOf(owner) })}
            </Button>
          </div>
          <p id={hintId} className="small">
            {state.checkLink === undefined ? checkLink.hint : checkLink[state.checkLink]({ owner: nameOf(owner) })}
          </p>
        </>
      )}
    </section>
  );
}

function NotKnown({ sentence }: { readonly sentence: string }): ReactElement {
  return (
    <li className="signed">
      <Icon sign="question" />
      <span>{sentence}</span>
    </li>
  );
}
