/** The add-in's buttons, as named in its manifest: first those that run functions, last the one that opens the task pane. */
import type { AddIn, Labelled } from "../../add-in.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

export interface RibbonActions {
  readonly runFunction: (name: string) => void;
  readonly togglePane: () => void;
}

export interface Ribbon {
  readonly buttons: readonly HTMLElement[];
  readonly opener: HTMLElement;
  /** Names the buttons in Outlook's display language, where the manifest does. */
  readonly speak: (locale: string) => void;
}

export function ribbon({ name, functions, pane }: AddIn, { runFunction, togglePane }: RibbonActions): Ribbon {
  const spoken: [HTMLElement, Labelled][] = [];
  const labelFor = (control: Labelled): HTMLElement => {
    const label = element("span", {}, control.label);
    spoken.push([label, control]);
    return label;
  };
  const opener = element(
    "button",
    { type: "button", id: "open-pane", "aria-expanded": "false", "aria-controls": "pane", hidden: pane === undefined, onclick: togglePane },
    icon("shield"),
    labelFor(pane ?? { label: name }),
  );
  const others = functions.map((one) =>
    element("button", { type: "button", onclick: () => runFunction(one.name) }, icon("check"), labelFor(one)),
  );
  return {
    buttons: [...others, opener],
    opener,
    speak(locale) {
      for (const [element, { label, labels }] of spoken) element.textContent = labels?.[locale.toLowerCase()] ?? label;
    },
  };
}
