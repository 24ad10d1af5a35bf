import { Spinner, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PeopleInCrm, PersonInCrm } from "../../check/find-people-in-crm.ts";
import { bestFirst, peopleToChoose, rowOf, type PartyChoice } from "../../tracking/record-party.ts";
import { explain } from "../../wording/format-reason.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { inFull } from "../../wording/words-in-full.ts";
import { usePane } from "../pane-context.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { formatMade } from "./format-made.ts";
import { usePeopleStyles } from "./people.style.ts";
import { PartyChooser, PersonName, RowLabel } from "./party-chooser.tsx";

interface WhoIsInCrmProps {
  readonly choices: readonly PartyChoice[];
  readonly onChoose: (choices: readonly PartyChoice[]) => void;
}

/** Whom a record would name, before there is one. Loaded when it is opened. */
export function WhoIsInCrm({ choices, onChoose }: WhoIsInCrmProps): ReactElement {
  const words = useWords();
  const { people: messages } = useActionsMessages();
  const styles = usePeopleStyles();
  const search = usePane((state) => state.peopleSearch) ?? { kind: "asking" };
  if (search.kind === "asking") return <Spinner size="tiny" label={messages.asking} labelPosition="after" />;
  if (search.kind === "unknown") {
    const { what, why, next } = explain(search, messages.who, inFull(words));
    return <Text size={200}>{joinSentences([messages.failed, what, why, next], words.locale)}</Text>;
  }
  const several = peopleToChoose(search.people, rowsOf(search), []);
  const asked = new Set(several.map(({ address }) => address));
  return (
    <>
      <Text block size={200} role="status">
        {messages.found({ known: search.people.filter(({ rows }) => rows.length > 0).length, count: search.people.length })}
      </Text>
      {search.isPrivate && (
        <Text block size={200}>
          {messages.isPrivate}
        </Text>
      )}
      <ul className={styles.list}>
        {search.people
          .filter(({ address }) => !asked.has(address.toLowerCase()))
          .map((person) => (
            <li key={`${person.role} ${person.address}`}>
              <Person person={person} />
            </li>
          ))}
      </ul>
      {several.map((person) => (
        <PartyChooser
          key={person.address}
          person={person}
          chosen={chosenFor(person.address, rowsOf(search), choices)}
          onChoose={(choice) => onChoose([...choices.filter(({ address }) => address !== choice.address), choice])}
        />
      ))}
      {formatMade({ leftOut: search.leftOut }, words.locale, {}).map((line) => (
        <Text key={line} block size={200}>
          {line}
        </Text>
      ))}
    </>
  );
}

function Person({ person: { name, address, role, kind, rows, isLookedUp } }: { readonly person: PersonInCrm }): ReactElement {
  const { people: messages } = useActionsMessages();
  const styles = usePeopleStyles();
  const [best] = bestFirst(rows);
  const unknown = kind === "group" ? messages.group : isLookedUp ? messages.nobody : messages.notLookedUp;
  return (
    <>
      <PersonName name={name} address={address} />{" "}
      <span className={styles.aside}>
        {messages.roles[role]}
        {" · "}
        {best === undefined ? unknown : <RowLabel row={best} />}
      </span>
    </>
  );
}

function rowsOf({ people }: Extract<PeopleInCrm, { kind: "found" }>): ReadonlyMap<string, PersonInCrm["rows"]> {
  return new Map(people.map(({ address, rows }) => [address.toLowerCase(), rows]));
}

function chosenFor(address: string, rows: ReadonlyMap<string, PersonInCrm["rows"]>, choices: readonly PartyChoice[]): PartyChoice {
  const row = rowOf(address, rows, choices);
  return { address, ...(row && { row: { table: row.table, id: row.id } }) };
}
