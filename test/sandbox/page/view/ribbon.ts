/** The add-in's buttons, as named in its manifest: first those that run functions, last the one that opens the task pane. */
import type { AddIn } from "../../add-in.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

export interface RibbonActions {
  readonly runFunction: (name: string) => void;
  readonly togglePane: () => void;
}

export interface Ribbon {
  readonly buttons: readonly HTMLElement[];
  readonly opener: HTMLElement;
}

export function ribbon({ name, functions, pane }: AddIn, { runFunction, togglePane }: RibbonActions): Ribbon {
  const opener = element(
    "button",
    { type: "button", id: "open-pane", "aria-expanded": "false", "aria-controls": "pane", hidden: pane === undefined, onclick: togglePane },
    icon("shield"),
    pane?.label ?? name,
  );
  const others = functions.map((one) =>
    element("button", { type: "button", onclick: () => runFunction(one.name) }, icon("check"), one.label),
  );
  return { buttons: [...others, opener], opener };
}
