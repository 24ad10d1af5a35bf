import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { PartyChoice, PartyRow, SeveralRows } from "../../tracking/record-party.ts";
import { enumerate } from "../../wording/enumerate.ts";
import { plain } from "../../wording/plain.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { usePeopleStyles } from "./people.style.ts";

interface PartyChooserProps {
  readonly person: SeveralRows;
  readonly chosen: PartyChoice;
  readonly onChoose: (choice: PartyChoice) => void;
}

/** One person whom CRM knows more than once; the best is proposed. */
export function PartyChooser({ person: { address, name, rows }, chosen, onChoose }: PartyChooserProps): ReactElement {
  const { answers } = useActionsMessages();
  const styles = usePeopleStyles();
  const titleId = useId();
  return (
    <div>
      <span id={titleId} className={styles.person}>
        <PersonName name={name} address={address} />
      </span>
      <RadioGroup
        aria-labelledby={titleId}
        value={chosen.row === undefined ? nobody : keyOf(chosen.row)}
        onChange={(_, { value }) => onChoose(choiceOf(address, rows, value))}
      >
        {rows.map((row) => (
          <Radio key={keyOf(row)} value={keyOf(row)} label={<RowLabel row={row} />} />
        ))}
        <Radio value={nobody} label={answers.nobody} />
      </RadioGroup>
    </div>
  );
}

/** "Robin Reed (robin@x.example)"; Exchange tells the address as the name of whom it does not know. */
export function PersonName({ name = "", address }: { readonly name: string | undefined; readonly address: string }): ReactElement {
  const [shown, told] = [plain(name), plain(address, 320)];
  return <bdi>{shown === "" || shown.toLowerCase() === told.toLowerCase() ? told : `${shown} (${told})`}</bdi>;
}

/** "Robin Reed · contact". */
export function RowLabel({ row: { name, id, table, enabled } }: { readonly row: PartyRow }): ReactElement {
  const { locale } = useWords();
  const { answers } = useActionsMessages();
  const styles = usePeopleStyles();
  const parts = [answers.tables[table], ...(enabled ? [] : [answers.notEnabled])];
  return (
    <>
      <bdi>{plain(name) || id}</bdi> <span className={styles.aside}>{enumerate(parts, locale)}</span>
    </>
  );
}

const nobody = "nobody";

function keyOf({ table, id }: Pick<PartyRow, "table" | "id">): string {
  return `${table} ${id}`;
}

function choiceOf(address: string, rows: readonly PartyRow[], key: string): PartyChoice {
  const row = rows.find((each) => keyOf(each) === key);
  return { address, ...(row && { row: { table: row.table, id: row.id } }) };
}
