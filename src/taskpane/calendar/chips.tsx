import { Button, ToggleButton } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import { useCalendarMessages } from "./calendar-context.ts";
import { useChipsStyles } from "./chips.style.ts";

interface ChipsProps<Key extends string> {
  readonly title: string;
  readonly chips: readonly { readonly key: Key; readonly name: string; readonly count: string }[];
  readonly chosen: Key | undefined;
  /** Undefined: none is selected. */
  readonly onChoose: (key: Key | undefined) => void;
}

/** More chips would push the list out of sight. */
const most = 6;

/** Tags that filter, at most one of them pressed. */
export function Chips<Key extends string>({ title, chips, chosen, onChoose }: ChipsProps<Key>): ReactElement | null {
  const { filters } = useCalendarMessages();
  const styles = useChipsStyles();
  const [all, setAll] = useState(false);
  const titleId = useId();
  const shown = all ? chips : chips.filter(({ key }, index) => index < most || key === chosen);
  const left = chips.length - shown.length;
  if (chips.length < 2 && chosen === undefined) return null;
  return (
    <div role="group" aria-labelledby={titleId} className={styles.whole}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      <div className={styles.tags}>
        {shown.map(({ key, name, count }) => (
          <ToggleButton
            key={key}
            size="small"
            shape="circular"
            className={styles.tag}
            appearance={key === chosen ? "primary" : "outline"}
            checked={key === chosen}
            {...(key === chosen && { icon: <CheckmarkRegular /> })}
            onClick={() => onChoose(key === chosen ? undefined : key)}
          >
            <span>
              <bdi>{name}</bdi>: {count}
            </span>
          </ToggleButton>
        ))}
        {(left > 0 || all) && (
          <Button size="small" appearance="subtle" shape="circular" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? filters.fewer : filters.more({ left })}
          </Button>
        )}
      </div>
    </div>
  );
}
