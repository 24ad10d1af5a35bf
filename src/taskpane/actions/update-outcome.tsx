import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { ActionOutcome } from "../../check/action.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { NamedPerson } from "../../tracking/appointment-content.ts";
import { plain } from "../../wording/plain.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { ComparisonTable } from "./comparison-table.tsx";

type Outcome = Extract<ActionOutcome, { readonly kind: "update-differs" | "updated" }>;

/** More are counted. */
const mostShown = 10;

/** What would be written, and who is on one side only. */
export function UpdateOutcome({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { record: messages } = laterMessages(useWords().locale);
  const { update } = useActionsMessages();
  const busy = usePane(isBusy);
  const { act, openInCrm } = usePaneActions();
  const layout = useLayoutStyles();
  const { record } = outcome;
  return (
    <>
      {outcome.kind === "update-differs" && <ComparisonTable differences={outcome.differences} />}
      <People people={outcome.people} />
      <div className={layout.row}>
        {outcome.kind === "update-differs" && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => act({ kind: "update", read: outcome.differences })}
          >
            {update.write}
          </Button>
        )}
        {isToChangeInCrm(outcome) && (
          <Button size="small" disabledFocusable={busy} onClick={() => openInCrm(record)}>
            {messages.openInCrm}
          </Button>
        )}
      </div>
    </>
  );
}

function isToChangeInCrm({ people }: Outcome): boolean {
  return people.kind === "compared" && people.onlyInvited.length + people.onlyInCrm.length > 0;
}

function People({ people }: Pick<Outcome, "people">): ReactElement | null {
  const { people: messages } = useActionsMessages().update;
  const text = useTextStyles();
  if (people.kind === "not-compared")
    return <p className={text.small}>{people.why === "private" ? messages.private : messages.notKnown}</p>;
  const { onlyInvited, onlyInCrm } = people;
  if (onlyInvited.length + onlyInCrm.length === 0) return null;
  return (
    <>
      <PeopleList title={messages.onlyInvited} people={onlyInvited} />
      <PeopleList title={messages.onlyInCrm} people={onlyInCrm} />
      <p className={text.small}>{messages.advice}</p>
    </>
  );
}

function PeopleList({ title, people }: { readonly title: string; readonly people: readonly NamedPerson[] }): ReactElement | null {
  const { people: messages } = useActionsMessages().update;
  const text = useTextStyles();
  const lists = useListStyles();
  const titleId = useId();
  if (people.length === 0) return null;
  const left = people.length - mostShown;
  return (
    <>
      <p id={titleId} className={text.small}>
        {title}
      </p>
      <ul className={mergeClasses(text.small, lists.marked)} aria-labelledby={titleId}>
        {people.slice(0, mostShown).map(({ name = "", address = "" }) => (
          <li key={address}>
            <bdi>{plain(name, 100) === "" || name === address ? plain(address, 200) : `${plain(name, 100)} (${plain(address, 200)})`}</bdi>
          </li>
        ))}
        {left > 0 && <li>{messages.more({ count: left })}</li>}
      </ul>
    </>
  );
}
