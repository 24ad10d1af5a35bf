/** `npm run icons`: draws the PNGs that the manifest names from the two drawings. */
import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

/** Up to 32 px a chain link is a smear, so the small sizes have a drawing of their own. */
const drawings = [
  { svg: "assets/icon-small.svg", sizes: [16, 32] },
  { svg: "assets/icon.svg", sizes: [64, 80, 128] },
];

for (const { svg, sizes } of drawings) {
  const text = readFileSync(svg, "utf8");
  for (const size of sizes) {
    const file = `assets/icon-${size}.png`;
    writeFileSync(file, new Resvg(text, { fitTo: { mode: "width", value: size } }).render().asPng());
    console.log(file);
  }
}
