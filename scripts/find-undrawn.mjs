import { spawnSync } from "node:child_process";

/** By fontconfig's tags. The letters of every other language of the pane come with any font. */
const ownFonts = { ar: "Arabic", he: "Hebrew", ja: "Japanese", "zh-cn": "Chinese" };

/** The languages that a browser here draws as empty boxes, since no font has their letters. Windows and macOS have fonts for all. */
export function findUndrawn() {
  if (process.platform !== "linux") return [];
  return Object.entries(ownFonts).flatMap(([tag, language]) => (hasFont(tag) ? [] : [language]));
}

function hasFont(tag) {
  const { status, stdout } = spawnSync("fc-list", [`:lang=${tag}`, "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}
