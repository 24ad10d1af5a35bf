/** An item's body, as text or as HTML; Exchange ends lines with CR LF. */
import type { Item } from "../world/world.ts";

export type BodyType = "html" | "text";

export function bodyOf({ text = "" }: Item, as: BodyType): string {
  const lines = text.split(/\r?\n/);
  return as === "text" ? lines.join("\r\n") : `<html><body>${lines.map(escaped).join("<br>\r\n")}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
