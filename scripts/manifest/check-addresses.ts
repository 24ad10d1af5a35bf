import { existsSync, readFileSync } from "node:fs";
import { elements, nameOf, overridesOf } from "./parse-manifest.ts";
import { readPngSize } from "./read-png-size.ts";

/** What the build makes under a fixed name. */
const pages = ["taskpane.html", "commands.html", "launch-event.js"];
const buttonSizes = ["16", "32", "80"];

/** Addresses that are not https, pages that the build does not make, icons that are not what they claim. */
export function checkAddresses(manifest: Element, { root }: { readonly root: string }): string[] {
  return [
    ...addresses(manifest).flatMap(([owner, address]) => checkHttps(owner, address)),
    ...elements(manifest, "SourceLocation", "Url").flatMap(checkPage),
    ...elements(manifest, "IconUrl").flatMap((icon) => checkIcon(icon, 64, root)),
    ...elements(manifest, "HighResolutionIconUrl").flatMap((icon) => checkIcon(icon, 128, root)),
    ...overridesOf(manifest).flatMap(({ own }) => checkButtonIcons(own, root)),
  ];
}

function addresses(manifest: Element): [Element, string][] {
  const byValue = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Url", "Image"];
  return [
    ...elements(manifest, ...byValue)
      .filter((element) => element.hasAttribute("DefaultValue"))
      .map((element): [Element, string] => [element, element.getAttribute("DefaultValue") ?? ""]),
    ...elements(manifest, "AppDomain").map((element): [Element, string] => [element, element.textContent]),
  ];
}

function checkHttps(owner: Element, address: string): string[] {
  return URL.canParse(address) && new URL(address).protocol === "https:" ? [] : [`${nameOf(owner)}: "${address}" is not an https address`];
}

function checkPage(element: Element): string[] {
  const address = element.getAttribute("DefaultValue");
  return address === null || pages.includes(fileOf(address)) ? [] : [`${nameOf(element)}: the build makes no ${fileOf(address)}`];
}

function checkButtonIcons(own: readonly Element[], root: string): string[] {
  const images = new Map(
    own
      .filter((element) => element.localName === "Image" && element.hasAttribute("id"))
      .map((element) => [element.getAttribute("id"), element]),
  );
  return own
    .filter((element) => element.localName === "Icon")
    .flatMap((icon) => {
      const sizes = [...icon.children].map((image) => image.getAttribute("size") ?? "");
      const missing = buttonSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `${icon.parentElement ? nameOf(icon.parentElement) : "Icon"}: no icon of ${size} px`);
      const wrong = [...icon.children].flatMap((image) => {
        const resource = images.get(image.getAttribute("resid"));
        return resource ? checkIcon(resource, Number(image.getAttribute("size")), root) : [];
      });
      return [...missing, ...wrong];
    });
}

function checkIcon(icon: Element, size: number, root: string): string[] {
  const file = `assets/${fileOf(icon.getAttribute("DefaultValue") ?? "")}`;
  if (!existsSync(`${root}/${file}`)) return [`${nameOf(icon)}: there is no ${file}`];
  const { width, height } = readPngSize(readFileSync(`${root}/${file}`));
  return width === size && height === size ? [] : [`${nameOf(icon)}: ${file} is ${width}×${height}, not ${size}×${size}`];
}

function fileOf(address: string): string {
  return URL.canParse(address) ? (new URL(address).pathname.split("/").at(-1) ?? "") : address;
}
