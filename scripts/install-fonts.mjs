import { existsSync } from "node:fs";
import { findUndrawn } from "./find-undrawn.mjs";
import { run } from "./run.mjs";

const packages = ["fontconfig", "fonts-noto-core", "fonts-noto-cjk"];
/** Without a network, a few seconds are lost and no more. */
const once = ["Acquire::Retries=0", "Acquire::http::Timeout=15", "Acquire::https::Timeout=15"].flatMap((option) => ["-o", option]);

/**
 * Installs Debian's fonts for the languages that cannot be drawn here, where this is root on Debian and the browser was not named by
 * hand; else says which languages those are. Pictures and measuring want them; without them no test fails.
 */
export async function installFonts() {
  const undrawn = findUndrawn();
  if (undrawn.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version") && !process.env.CHROMIUM_PATH) {
    console.log(`No fonts here for ${listOf(undrawn)}: installing Debian's, from Debian's packages (apt-get): ${packages.join(" ")}`);
    await aptGet(["update", "-qq"]);
    await aptGet(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  }
  const left = findUndrawn();
  if (left.length > 0)
    console.log(`No fonts here for ${listOf(left)}: their letters are not measured. On Debian: apt-get install ${packages.join(" ")}`);
}

const listOf = (languages) => new Intl.ListFormat("en").format(languages);

const aptGet = (args) => run("apt-get", [...once, ...args], { env: { DEBIAN_FRONTEND: "noninteractive" }, hear: () => undefined });
