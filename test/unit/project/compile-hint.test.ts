import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import webpack from "webpack";
import { CompileHint } from "../../../scripts/compile-hint.js";

const hint = "//# allFunctionsCalledOnLoad\n";

/** @returns the folder that was built into */
async function build(chunks: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "compile-hint-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["words", "rare"]) writeFileSync(join(folder, `${name}.js`), `export const say = () => "${name}";`);
  writeFileSync(
    join(folder, "main.js"),
    `import(/* webpackChunkName: "first-words" */ "./words.js"); import(/* webpackChunkName: "rare" */ "./rare.js");`,
  );
  const compiler = webpack({
    context: folder,
    mode: "production",
    devtool: "source-map",
    entry: { taskpane: "./main.js" },
    output: { path: join(folder, "dist"), filename: "[name].js" },
    plugins: [new CompileHint({ chunks })],
  });
  await new Promise<void>((resolve, reject) => compiler.run((error) => (error ? reject(error) : resolve())));
  return join(folder, "dist");
}

test("the files of the chunks named, whole or by how they begin, start with the hint, and no others", async () => {
  const dist = await build(["taskpane", "first-*"]);
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const isMarked = (file: string) => readFileSync(join(dist, file), "utf8").startsWith(hint);
  expect(Object.fromEntries(scripts.map((file) => [file, isMarked(file)]))).toEqual({
    "taskpane.js": true,
    "first-words.js": true,
    "rare.js": false,
  });
  // The source map counts the line: its first mapping is of the second one.
  const map = JSON.parse(readFileSync(join(dist, "first-words.js.map"), "utf8")) as { readonly mappings: string };
  expect(map.mappings).toMatch(/^;\w/);
});

test.each(["pane", "last-*"])("no chunk is named %s: the build fails rather than leave the hint out", async (wanted) => {
  await expect(build(["taskpane", wanted])).rejects.toThrow(`No chunk is named "${wanted}"`);
});
