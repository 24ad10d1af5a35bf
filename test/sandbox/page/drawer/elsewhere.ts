import type { SandboxPerson } from "../routes/outlook-state.ts";
import { element } from "../view/element.ts";

export interface ElsewhereActions {
  readonly runCrmClient: (email: string) => void;
  readonly pressCrmTrack: (email: string) => void;
  readonly runSync: () => void;
}

export interface ElsewhereModel {
  /** Those whose Outlook has the CRM client. */
  readonly people: readonly SandboxPerson[];
}

/** What other people's computers and CRM's servers do meanwhile. */
export function elsewhere(actions: ElsewhereActions) {
  return ({ people }: ElsewhereModel): readonly Node[] => {
    const button = (id: string, text: string, act: () => void) => element("button", { type: "button", id, onclick: act }, text);
    return [
      element(
        "div",
        { class: "stack" },
        ...people.map(({ email, name }) => button(`run-${email}`, `Let ${firstName(name)}'s Outlook look at this calendar`, () => actions.runCrmClient(email))),
        ...people.map(({ email, name }) => button(`track-${email}`, `Press CRM's own Track as ${firstName(name)}`, () => actions.pressCrmTrack(email))),
        button("sync", "Run CRM sync", actions.runSync),
      ),
    ];
  };
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
