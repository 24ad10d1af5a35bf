import { Field, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLayoutStyles } from "../layout.style.ts";

interface SettingSwitchProps {
  readonly label: string;
  /** What it does, and what it keeps where. */
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One setting that is on or off. */
export function SettingSwitch({ label, hint, checked, onChange }: SettingSwitchProps): ReactElement {
  const { hang } = useLayoutStyles();
  return (
    <Field hint={hint}>
      <Switch className={hang} label={label} checked={checked} onChange={(_, data) => onChange(data.checked)} />
    </Field>
  );
}
