import type { SandboxPerson } from "../routes/outlook-state.ts";
import { avatar } from "../view/avatar.ts";
import { element } from "../view/element.ts";

export interface PeopleChoiceModel {
  readonly people: readonly SandboxPerson[];
  readonly viewer: string;
}

/** Chooses the viewer, here or in a second window. */
export function peopleChoice(onSwitch: (email: string) => void) {
  return ({ people, viewer }: PeopleChoiceModel): readonly Node[] => [
    element(
      "ul",
      { class: "people" },
      ...people.map(({ email, name, org, crmOrg }) =>
        element(
          "li",
          {},
          element(
            "button",
            { type: "button", id: `person-${email}`, "aria-pressed": email === viewer ? "true" : "false", onclick: () => onSwitch(email) },
            avatar(name),
            name,
          ),
          element("small", {}, crmOrg ?? org ?? undefined),
          element(
            "a",
            {
              href: `/?${new URLSearchParams({ viewer: email }).toString()}`,
              target: "_blank",
              "aria-label": `${name} in a second window`,
              title: "In a second window",
            },
            "↗",
          ),
        ),
      ),
    ),
  ];
}
