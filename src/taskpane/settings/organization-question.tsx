import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isOrganizationAsked } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { Swatch } from "./swatch.tsx";

/** Asks which organization the person's Outlook is connected to. Shown beside the verdict, never instead of it. */
export function OrganizationQuestion(): ReactElement | null {
  return usePane(isOrganizationAsked) ? <Question /> : null;
}

function Question(): ReactElement {
  const organizations = usePane((state) => state.organizations);
  const chosen = usePane((state) => state.chosen);
  const { askOrganization, chooseOrganization } = usePaneActions();
  const { question } = detailsCatalogue(useWords().locale);
  const [picked, setPicked] = useState(chosen);
  const group = useId();
  const hintId = useId();
  return (
    <form
      className="banner neutral"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked === undefined) return;
        askOrganization(false);
        chooseOrganization(picked);
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
        {chosen !== undefined && (
          <Button type="button" size="small" appearance="subtle" onClick={() => askOrganization(false)}>
            {question.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
