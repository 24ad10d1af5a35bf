import type { OutlookState } from "../routes/outlook-state.ts";
import { element } from "../view/element.ts";

export type WorldChoiceModel = Pick<OutlookState, "title" | "worlds"> & { readonly story: string | undefined };

/** The loaded world and its story, and the others to choose from. */
export function worldChoice(onLoad: (name: string) => void) {
  return ({ title, story, worlds }: WorldChoiceModel): readonly Node[] => {
    const loaded = worlds.find((world) => world.title === title);
    const choice = element(
      "select",
      { id: "world", onchange: () => onLoad(choice.value) },
      // A world loaded by PUT has no name.
      ...(loaded ? [] : [element("option", { value: "", selected: true, disabled: true }, title)]),
      ...worlds.map((world) => element("option", { value: world.name, selected: world === loaded }, world.title)),
    );
    return [
      element("label", { for: "world", class: "unseen" }, "World"),
      choice,
      element("p", { class: "story" }, story),
      element("button", { type: "button", id: "world-again", disabled: !loaded, onclick: () => onLoad(loaded?.name ?? "") }, "Start over"),
    ];
  };
}
