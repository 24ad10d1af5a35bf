import { useId, useMemo, useState, type ReactElement } from "react";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import { regardingCatalogue } from "../../locales/regarding-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { useWords } from "../words.ts";

interface RegardingPickerProps {
  readonly chosen: RegardingCandidate | undefined;
  readonly onChoose: (candidate: RegardingCandidate | undefined) => void;
}

/** A listbox with the usual keyboard support. */
export function RegardingPicker({ chosen, onChoose }: RegardingPickerProps): ReactElement {
  const { locale, text: words } = useWords();
  const { reasons, pane } = words;
  const search = usePane((state) => state.regardingSearch);
  const { searchRegarding } = usePaneActions();
  const regarding = useMemo(() => regardingCatalogue(locale), [locale]);
  const [text, setText] = useState("");
  const group = useId();
  const hintId = useId();
  const state = search?.state;
  const found = state?.kind === "found" ? state.candidates : [];
  const listed = chosen === undefined || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <div className="section">
      <label className="field">
        <span>{regarding.search}</span>
        <input
          type="search"
          value={text}
          maxLength={100}
          autoComplete="off"
          aria-describedby={hintId}
          onChange={({ target }) => {
            setText(target.value);
            searchRegarding(target.value);
          }}
        />
        <span id={hintId} className="small">
          {regarding.hint}
        </span>
      </label>
      <p className="small" role="status">
        {state?.kind === "asking" && regarding.asking}
        {state?.kind === "found" && (search?.query === "" ? regarding.proposed : regarding.found)({ count: found.length })}
        {state?.kind === "failed" && `${regarding.failed} ${reasons[state.why]({ who: pane.crm })}`}
      </p>
      <fieldset className="choices">
        <legend className="unseen">{regarding.title}</legend>
        <Choice group={group} label={regarding.none} checked={chosen === undefined} onChoose={() => onChoose(undefined)} />
        {listed.map((candidate) => (
          <Choice
            key={candidate.id}
            group={group}
            label={plain(candidate.name)}
            type={regarding.types[candidate.type]}
            checked={chosen?.id === candidate.id}
            onChoose={() => onChoose(candidate)}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly group: string;
  readonly label: string;
  readonly type?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ group, label, type, checked, onChoose }: ChoiceProps): ReactElement {
  return (
    <label className="choice">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <span>
        <bdi>{label}</bdi> {type !== undefined && <span className="small">{type}</span>}
      </span>
    </label>
  );
}
