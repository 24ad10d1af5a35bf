import { Combobox, Field, Option, OptionGroup } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import { fill } from "../../locales/fill.ts";
import { formatList } from "../../locales/format-list.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import { tableLabel } from "../table-label.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { useWords } from "../words.ts";
import { optionGroups } from "./regarding-options.ts";
import { useRegardingPickerStyles } from "./regarding-picker.style.ts";

interface RegardingPickerProps {
  readonly chosen: RegardingCandidate | undefined;
  readonly onChoose: (candidate: RegardingCandidate | undefined) => void;
}

/** Searches while the person types; only what was found can be chosen. */
export function RegardingPicker({ chosen, onChoose }: RegardingPickerProps): ReactElement {
  const { locale } = useWords();
  const search = usePane((state) => state.regardingSearch);
  const tables = usePane((state) => state.tables);
  const { searchRegarding } = usePaneActions();
  const regarding = laterMessages(locale).regarding;
  const styles = useRegardingPickerStyles();
  const [text, setText] = useState(plain(chosen?.name ?? ""));
  const [open, setOpen] = useState(false);
  const statusId = useId();
  const groups = optionGroups(search);
  const candidates = groups.flatMap((group) => group.candidates);
  const others = tables.map(({ name, label }) => plain(label ?? name));
  const typeOf = (type: string): string => tableLabel(type, { types: regarding.types, tables });
  return (
    <div className={styles.picker}>
      <Field label={regarding.search} hint={regarding.hint(others.length === 0 ? {} : { others: formatList(others, locale) })}>
        <Combobox
          className={styles.field}
          listbox={{ className: styles.list }}
          inlinePopup
          clearable
          autoComplete="off"
          maxLength={100}
          value={text}
          {...(text !== "" && { dir: "auto" })}
          selectedOptions={chosen === undefined ? [] : [chosen.id]}
          aria-describedby={statusId}
          open={open}
          onOpenChange={(_, { open: next }) => {
            setOpen(next);
            if (next && search === undefined) searchRegarding("");
          }}
          onChange={({ target }) => {
            setText(target.value);
            // Fluent opens it for keys alone, and not for what is pasted.
            setOpen(true);
            searchRegarding(target.value);
          }}
          onBlur={() => setText(plain(chosen?.name ?? ""))}
          onOptionSelect={({ type }, { optionValue }) => {
            const picked = candidates.find(({ id }) => id === optionValue);
            onChoose(picked);
            // Typing another text takes the choice back, and the text stays.
            if (picked === undefined && type === "change") return;
            setText(plain(picked?.name ?? ""));
            if (picked === undefined) searchRegarding("");
          }}
        >
          {groups.map(({ kind, candidates: options }) => (
            <OptionGroup key={kind} label={regarding.groups[kind]}>
              {options.map(({ id, type, name }) => (
                <Option key={id} value={id} text={plain(name)}>
                  <span className={styles.option}>
                    <bdi>{plain(name)}</bdi> <span className={styles.type}>{typeOf(type)}</span>
                  </span>
                </Option>
              ))}
            </OptionGroup>
          ))}
        </Combobox>
      </Field>
      <p id={statusId} className={styles.status} role="status">
        <Status />
      </p>
    </div>
  );
}

/** How the search stands, for everybody to see and for screen readers to say. */
function Status(): ReactElement | null {
  const { locale, text: words } = useWords();
  const search = usePane((state) => state.regardingSearch);
  const regarding = laterMessages(locale).regarding;
  switch (search?.state.kind) {
    case undefined:
      return null;
    case "asking":
      return <>{regarding.asking}</>;
    case "found":
      return <>{(search.query === "" ? regarding.proposed : regarding.found)({ count: search.state.candidates.length })}</>;
    case "failed":
      return <>{joinSentences([regarding.failed, fill(words.reasons[search.state.why], { who: words.pane.crm })], locale)}</>;
  }
}
