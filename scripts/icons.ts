/** `npm run icons`: draws the PNGs that the manifest names from the two drawings. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { readCommandLine, refuse } from "./read-command-line.mjs";

/** Up to 32 px a chain link is a smear, so the small sizes have a drawing of their own. */
const drawings = [
  { svg: "assets/icon-small.svg", sizes: [16, 32] },
  { svg: "assets/icon.svg", sizes: [64, 80, 128] },
];

process.chdir(`${import.meta.dirname}/..`);
readCommandLine({
  call: "npm run icons",
  about: `Draws assets/icon-*.png, which the manifest names, from ${drawings.map(({ svg }) => svg).join(" and ")}.`,
  example: "npm run icons",
});
const missing = drawings.find(({ svg }) => !existsSync(svg));
if (missing) refuse(`There is no ${missing.svg} in ${process.cwd()}. Bring it back: git checkout ${missing.svg}`);

for (const { svg, sizes } of drawings) {
  const text = readFileSync(svg, "utf8");
  for (const size of sizes) {
    const file = `assets/icon-${size}.png`;
    writeFileSync(file, new Resvg(text, { fitTo: { mode: "width", value: size } }).render().asPng());
    console.log(file);
  }
}
