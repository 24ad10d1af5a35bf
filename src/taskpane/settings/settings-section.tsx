import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, type ReactElement } from "react";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isActionRunning, isOrganizationAsked } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** Settings, closed at first. */
export function SettingsSection(): ReactElement {
  const { settings } = detailsCatalogue(useWords().locale);
  const actionRunning = usePane(isActionRunning);
  const safetyCopy = usePane((state) => state.safetyCopy);
  const textChoice = usePane((state) => state.textChoice);
  const mayChange = usePane(
    ({ chosen, organizations }) =>
      chosen?.kind === "no-crm" || organizations.some(({ name }) => chosen?.kind === "named" && name === chosen.name),
  );
  const changing = usePane(({ changingOrganization = false }) => changingOrganization);
  const changeButton = useChangeButton();
  const { askOrganization, setSafetyCopy, setTextChoice } = usePaneActions();
  return (
    <details className="details">
      <summary tabIndex={0}>{settings.title}</summary>
      <SettingSwitch {...settings.safetyCopy} checked={safetyCopy === "on"} onChange={(checked) => setSafetyCopy(checked ? "on" : "off")} />
      <SettingSwitch
        {...settings.text}
        checked={textChoice === "taken"}
        onChange={(checked) => setTextChoice(checked ? "taken" : "left-out")}
      />
      {mayChange && (
        <div className="row links">
          <Button
            ref={changeButton}
            size="small"
            appearance="subtle"
            disabledFocusable={actionRunning}
            aria-expanded={changing}
            onClick={() => askOrganization(!changing)}
          >
            {settings.changeOrganization}
          </Button>
        </div>
      )}
    </details>
  );
}

/** Reopens the question, and gets the focus when the question closes, or the introduction after it. */
function useChangeButton(): (button: HTMLButtonElement | null) => void {
  const asked = usePane((state) => isOrganizationAsked(state) || state.firstRun !== undefined);
  const wasAsked = useRef(asked);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const answered = wasAsked.current && !asked;
    wasAsked.current = asked;
    if (!answered || ref.current === null) return;
    // While the settings are closed, only their title can take the focus.
    const settings = ref.current.closest("details");
    (settings?.open === false ? settings.querySelector("summary") : ref.current)?.focus();
  }, [asked]);
  // Fluent's types reject React 19's ref objects, but accept a callback.
  return useCallback((button: HTMLButtonElement | null) => {
    ref.current = button;
  }, []);
}
