import { Button } from "@fluentui/react-components";
import { useId, type ReactElement, type RefCallback } from "react";
import type { PaneState } from "./pane-state.ts";
import { useWords } from "./words.ts";

interface SettingsSectionProps {
  readonly acting: boolean;
  readonly safetyCopy: PaneState["safetyCopy"];
  /** An organization is chosen, so there is one to change. */
  readonly mayChange: boolean;
  readonly asking: boolean;
  readonly changeButton: RefCallback<HTMLButtonElement>;
  readonly onSafetyCopy: (to: PaneState["safetyCopy"]) => void;
  readonly onChangeOrganization: () => void;
}

/** What a person chooses once: closed at first. */
export function SettingsSection({
  acting,
  safetyCopy,
  mayChange,
  asking,
  changeButton,
  onSafetyCopy,
  onChangeOrganization,
}: SettingsSectionProps): ReactElement {
  const { pane } = useWords().text;
  const hintId = useId();
  return (
    <details className="details">
      <summary tabIndex={0}>{pane.settings}</summary>
      <label className="choice">
        <input
          type="checkbox"
          checked={safetyCopy === "on"}
          aria-describedby={hintId}
          onChange={({ target }) => onSafetyCopy(target.checked ? "on" : "off")}
        />
        <span>{pane.safetyCopy.label}</span>
      </label>
      <p id={hintId} className="small">
        {pane.safetyCopy.hint}
      </p>
      {mayChange && (
        <div className="row links">
          <Button
            ref={changeButton}
            size="small"
            appearance="subtle"
            disabledFocusable={acting}
            aria-expanded={asking}
            onClick={onChangeOrganization}
          >
            {pane.changeOrganization}
          </Button>
        </div>
      )}
    </details>
  );
}
