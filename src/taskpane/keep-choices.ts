/** What a person chooses once and Outlook keeps. A choice that could not be kept still serves this visit. */
import type { ChosenOrganization } from "../outlook/settings.ts";
import { isActing } from "./busy.ts";
import type { PaneHouse } from "./pane-house.ts";
import type { PaneActions, PaneCell } from "./pane-state.ts";

interface KeepChoicesOptions {
  readonly cell: PaneCell;
  readonly house: PaneHouse;
  readonly check: (before: (signal: AbortSignal) => Promise<void>) => Promise<void>;
}

export function keepChoices({ cell, house, check }: KeepChoicesOptions): Pick<PaneActions, "chooseOrganization" | "setSafetyCopy"> {
  const notSaved = () => cell.set({ notice: { kind: "settings-not-saved" } });

  async function chooseOrganization(chosen: ChosenOrganization): Promise<void> {
    // Whatever writes now was judged for the organization that stands.
    if (isActing(cell.get())) return;
    let kept = true;
    await check(async (signal) => {
      cell.set({ chosen, action: undefined, cause: undefined, watch: undefined, regardingSearch: undefined });
      await house.keepOrganization(chosen, { signal }).catch((error: unknown) => {
        if (signal.aborted) throw error;
        kept = false;
      });
    });
    if (!kept) notSaved();
  }

  return {
    chooseOrganization: (chosen) => void chooseOrganization(chosen),
    setSafetyCopy(to) {
      cell.set({ safetyCopy: to, notice: undefined });
      house.keepSafetyCopy(to, { signal: new AbortController().signal }).catch(notSaved);
    },
  };
}
