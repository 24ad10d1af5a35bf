import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { ChosenOrganization } from "../outlook/settings.ts";
import type { OrganizationChoice } from "./pane-state.ts";
import { Swatch } from "./swatch.tsx";
import { plain } from "../wording/plain.ts";
import { useWords } from "./words.ts";

interface OrganizationQuestionProps {
  readonly organizations: readonly OrganizationChoice[];
  readonly chosen: ChosenOrganization | undefined;
  readonly onChoose: (chosen: ChosenOrganization) => void;
  /** Absent where an answer is needed. */
  readonly onCancel?: () => void;
}

/** Which organization this person's Outlook is connected to. It stands beside the verdict, never instead of it. */
export function OrganizationQuestion({ organizations, chosen, onChoose, onCancel }: OrganizationQuestionProps): ReactElement {
  const { question } = useWords().text.pane;
  const [picked, setPicked] = useState(chosen);
  const group = useId();
  const hintId = useId();
  return (
    <form
      className="banner neutral"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== undefined) onChoose(picked);
      }}
    >
      <fieldset className="choices" aria-describedby={hintId}>
        <legend className="subtitle">{question.title}</legend>
        {organizations.map(({ name, colour }) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name={group}
              required
              checked={picked?.kind === "named" && picked.name === name}
              onChange={() => setPicked({ kind: "named", name })}
            />
            <Swatch colour={colour} />
            <span>{plain(name)}</span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={group} required checked={picked?.kind === "no-crm"} onChange={() => setPicked({ kind: "no-crm" })} />
          <span>{question.noCrm}</span>
        </label>
        <p id={hintId} className="small">
          {question.hint}
        </p>
      </fieldset>
      <div className="row">
        <Button type="submit" size="small">
          {picked?.kind === "no-crm" ? question.confirmNoCrm : question.confirm}
        </Button>
        {onCancel !== undefined && (
          <Button type="button" size="small" appearance="subtle" onClick={onCancel}>
            {question.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
