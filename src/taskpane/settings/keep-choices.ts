/** Settings that Outlook stores. One that could not be saved still applies to this visit. */
import type { ChosenOrganization } from "../../outlook/settings.ts";
import type { App } from "../../app/create-app.ts";
import { unlessAborted } from "../../http/unless-aborted.ts";
import { isActionRunning, type PaneActions, type PaneStateStore } from "../pane-state.ts";

interface KeepChoicesOptions {
  readonly store: PaneStateStore;
  readonly app: Pick<App, "keepFirstRunDone" | "keepOrganization" | "keepSafetyCopy" | "keepTextChoice">;
  readonly check: (before: (signal: AbortSignal) => Promise<void>) => Promise<void>;
}

export function keepChoices({
  store: { getState, setState },
  app,
  check,
}: KeepChoicesOptions): Pick<PaneActions, "askOrganization" | "chooseOrganization" | "closeFirstRun" | "setSafetyCopy" | "setTextChoice"> {
  const notSaved = () => setState({ notice: { kind: "settings-not-saved" } });

  async function chooseOrganization(chosen: ChosenOrganization): Promise<void> {
    // A running action was judged for the current organization.
    if (isActionRunning(getState())) return;
    let kept = true;
    let keeping: Promise<void> | undefined;
    await check(async (signal) => {
      const firstRun = getState().firstRun && "answered";
      setState({ chosen, firstRun, action: undefined, cause: undefined, watch: undefined, regardingSearch: undefined });
      // Whoever stops the check has chosen all the same.
      keeping = app.keepOrganization(chosen, { signal: new AbortController().signal }).catch(() => void (kept = false));
      await unlessAborted(keeping, signal);
    });
    await keeping;
    if (!kept) notSaved();
  }

  return {
    askOrganization: (asked) => setState({ changingOrganization: asked }),
    chooseOrganization: (chosen) => void chooseOrganization(chosen),
    closeFirstRun() {
      const { firstRun } = getState();
      setState({ firstRun: undefined, notice: undefined });
      // Whoever has answered is not asked again anyway.
      if (firstRun === "asking") app.keepFirstRunDone({ signal: new AbortController().signal }).catch(notSaved);
    },
    setSafetyCopy(to) {
      setState({ safetyCopy: to, notice: undefined });
      app.keepSafetyCopy(to, { signal: new AbortController().signal }).catch(notSaved);
    },
    setTextChoice(to) {
      setState({ textChoice: to, notice: undefined });
      app.keepTextChoice(to, { signal: new AbortController().signal }).catch(notSaved);
    },
  };
}
