import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { Icon } from "../icon.tsx";
import { useCalendarMessages } from "./calendar-context.ts";

interface ChipsProps<Key extends string> {
  readonly title: string;
  readonly chips: readonly { readonly key: Key; readonly name: string; readonly count: string }[];
  readonly chosen: Key | undefined;
  /** Undefined: none is selected. */
  readonly onChoose: (key: Key | undefined) => void;
}

/** More chips would push the list out of sight. */
const most = 6;

/** Toggle buttons, at most one of them pressed. */
export function Chips<Key extends string>({ title, chips, chosen, onChoose }: ChipsProps<Key>): ReactElement | null {
  const { filters } = useCalendarMessages();
  const [all, setAll] = useState(false);
  const titleId = useId();
  const shown = all ? chips : chips.filter(({ key }, index) => index < most || key === chosen);
  const left = chips.length - shown.length;
  if (chips.length < 2 && chosen === undefined) return null;
  return (
    <div role="group" aria-labelledby={titleId}>
      <h4 id={titleId} className="small strong">
        {title}
      </h4>
      <div className="row chips">
        {shown.map(({ key, name, count }) => (
          <Button
            key={key}
            size="small"
            shape="circular"
            appearance={key === chosen ? "primary" : "secondary"}
            aria-pressed={key === chosen}
            {...(key === chosen && { icon: <Icon sign="tick" /> })}
            onClick={() => onChoose(key === chosen ? undefined : key)}
          >
            <bdi>{name}</bdi>: {count}
          </Button>
        ))}
        {(left > 0 || all) && (
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? filters.fewer : filters.more({ left })}
          </Button>
        )}
      </div>
    </div>
  );
}
