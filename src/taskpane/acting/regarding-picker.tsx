import { useId, useMemo, useState, type ReactElement } from "react";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import { regardingCatalogueFor } from "../../locales/regarding-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { RegardingSearch } from "../acting-state.ts";
import { useWords } from "../words.ts";

interface RegardingPickerProps {
  readonly locale: string;
  readonly search: RegardingSearch | undefined;
  readonly chosen: RegardingCandidate | undefined;
  readonly onChoose: (candidate: RegardingCandidate | undefined) => void;
  readonly onSearch: (text: string) => void;
}

/** A plain list to choose one from, by the keys that every such list knows. */
export function RegardingPicker({ locale, search, chosen, onChoose, onSearch }: RegardingPickerProps): ReactElement {
  const { reasons, pane } = useWords().text;
  const regarding = useMemo(() => regardingCatalogueFor(locale), [locale]);
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
            onSearch(target.value);
          }}
        />
        <span id={hintId} className="small">
          {regarding.hint}
        </span>
      </label>
      <p className="small" role="status">
        {state?.kind === "asking" && regarding.asking}
        {state?.kind === "found" && (search?.query === "" ? regarding.proposed : regarding.found)({ count: found.length })}
        {state?.kind === "failed" && `${regarding.failed} ${reasons[state.why]({ who: pane.crm }).what}`}
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
