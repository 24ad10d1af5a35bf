/** Every scene in every look, and one page for each look that shows them side by side. */
import { mkdirSync, writeFileSync } from "node:fs";
import { drawScene, looks, type Look, type Stage } from "../test/scenes/draw-scene.ts";
import { scenes } from "../test/scenes/scenes.ts";
import { refuse } from "./read-command-line.mjs";

/** @param only scenes that have this in their names */
export async function drawStates(stage: Stage, { to, only }: { readonly to: string; readonly only: string }): Promise<void> {
  const drawn = scenes.filter(({ name }) => name.includes(only));
  if (drawn.length === 0) refuse(`No state has “${only}” in its name. There are: ${scenes.map(({ name }) => name).join("; ")}`);
  for (const { name } of looks) mkdirSync(`${to}/${name}`, { recursive: true });
  for (const scene of drawn) {
    const pictures = await drawScene(stage, scene, looks);
    for (const [index, look] of looks.entries()) writeFileSync(`${to}/${look.name}/${scene.name}.png`, pictures[index] ?? "");
    console.log(scene.name);
  }
  for (const look of looks)
    writeFileSync(
      `${to}/${look.name}.html`,
      page(
        look,
        drawn.map(({ name }) => name),
      ),
    );
  console.log(`\nTo look at: ${to}/${looks[0]?.name}.html`);
}

function page({ name: look, width }: Look, names: readonly string[]): string {
  const others = looks.map(({ name }) => `<a href="${name}.html">${name}</a>`).join(" ");
  const figures = names.map(
    (name) => `<figure><figcaption>${name}</figcaption><img src="${look}/${name}.png" width="${width}" alt=""></figure>`,
  );
  return `<!doctype html>
<meta charset="utf-8"><title>${look}</title>
<style>
  body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; margin: 16px; background: #888; font: 14px/20px sans-serif; }
  nav { width: 100% }
  figure { margin: 0 }
</style>
<nav>${others}</nav>
${figures.join("\n")}
`;
}
