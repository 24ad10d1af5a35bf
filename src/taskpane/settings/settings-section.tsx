import { Button } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement, type RefObject } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import { Fold } from "../fold.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isActionRunning, isOrganizationAsked } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** Settings, folded away at first. */
export function SettingsSection(): ReactElement {
  const layout = useLayoutStyles();
  const { settings } = laterMessages(useWords().locale);
  const actionRunning = usePane(isActionRunning);
  const safetyCopy = usePane((state) => state.safetyCopy);
  const textChoice = usePane((state) => state.textChoice);
  const mayChange = usePane(
    ({ chosen, organizations }) =>
      chosen?.kind === "no-crm" || organizations.some(({ name }) => chosen?.kind === "named" && name === chosen.name),
  );
  const changing = usePane(({ changingOrganization = false }) => changingOrganization);
  const section = useFocusWhenAnswered();
  const { askOrganization, setSafetyCopy, setTextChoice } = usePaneActions();
  return (
    <div ref={section}>
      <Fold title={settings.title} icon={<SettingsRegular />}>
        <SettingSwitch
          {...settings.safetyCopy}
          checked={safetyCopy === "on"}
          onChange={(checked) => setSafetyCopy(checked ? "on" : "off")}
        />
        <SettingSwitch
          {...settings.text}
          checked={textChoice === "taken"}
          onChange={(checked) => setTextChoice(checked ? "taken" : "left-out")}
        />
        {mayChange && (
          <Button
            size="small"
            className={layout.start}
            data-change="organization"
            disabledFocusable={actionRunning}
            aria-expanded={changing}
            onClick={() => askOrganization(!changing)}
          >
            {settings.changeOrganization}
          </Button>
        )}
      </Fold>
    </div>
  );
}

/** Where the question closes, or the introduction after it, the focus goes to what opens it again, or to the title that hides that. */
function useFocusWhenAnswered(): RefObject<HTMLDivElement | null> {
  const asked = usePane((state) => isOrganizationAsked(state) || state.firstRun !== undefined);
  const wasAsked = useRef(asked);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const answered = wasAsked.current && !asked;
    wasAsked.current = asked;
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector);
    if (answered) (find("[data-change]") ?? find("button"))?.focus();
  }, [asked]);
  return section;
}
