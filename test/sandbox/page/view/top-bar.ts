/** Who is signed in, and which organization their Outlook is connected to. */
import type { Viewer } from "../routes/outlook-state.ts";
import { avatar } from "./avatar.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

export function topBar(viewer: Pick<Viewer, "name" | "email" | "org">): readonly Node[] {
  return [
    element("span", { class: "product" }, icon("calendar"), "Outlook"),
    element("span", { class: "connection" }, icon("plug"), viewer.org === null ? "CRM: not set up" : `CRM: connected to ${viewer.org}`),
    element(
      "span",
      { class: "signed-in" },
      element("span", { class: "signed-in-name" }, viewer.name, element("small", {}, viewer.email)),
      avatar(viewer.name),
    ),
  ];
}
