import type { SandboxPerson } from "../routes/outlook-state.ts";
import { element } from "../view/element.ts";
import { firstName } from "./outcome-messages.ts";

export interface ElsewhereActions {
  readonly runCrmClient: (person: SandboxPerson) => void;
  readonly pressCrmTrack: (person: SandboxPerson) => void;
  readonly runSync: () => void;
}

export interface ElsewhereModel {
  /** People whose Outlook has the CRM client. */
  readonly people: readonly SandboxPerson[];
}

/** What happens on other people's computers and on CRM's servers. */
export function elsewhere(actions: ElsewhereActions) {
  return ({ people }: ElsewhereModel): readonly Node[] => {
    const button = (id: string, text: string, act: () => void) => element("button", { type: "button", id, onclick: act }, text);
    return [
      element(
        "div",
        { class: "stack" },
        ...people.map((person) =>
          button(`run-${person.email}`, `Let ${firstName(person.name)}'s Outlook look at this calendar`, () =>
            actions.runCrmClient(person),
          ),
        ),
        ...people.map((person) =>
          button(`track-${person.email}`, `Press CRM's own Track as ${firstName(person.name)}`, () => actions.pressCrmTrack(person)),
        ),
        button("sync", "Run CRM sync", actions.runSync),
      ),
    ];
  };
}
