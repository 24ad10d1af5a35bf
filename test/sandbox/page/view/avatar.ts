import { element } from "./element.ts";

/** Initials in a circle, which is how Outlook shows people without a picture. */
export function avatar(name: string): HTMLElement {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
  return element("span", { class: "avatar", "aria-hidden": "true" }, initials);
}
