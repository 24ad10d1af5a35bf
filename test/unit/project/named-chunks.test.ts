import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import webpack from "webpack";
import { NamedChunks } from "../../../scripts/named-chunks.js";

test("a chunk with a name has it as its id, and any other a number", async () => {
  const folder = mkdtempSync(join(tmpdir(), "named-chunks-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["words", "rare"]) writeFileSync(join(folder, `${name}.js`), `export const say = () => "${name}";`);
  writeFileSync(join(folder, "main.js"), `import(/* webpackChunkName: "first-words" */ "./words.js"); import("./rare.js");`);
  const compiler = webpack({
    context: folder,
    mode: "production",
    entry: { taskpane: "./main.js" },
    output: { path: join(folder, "dist"), filename: "[name].[contenthash:8].js" },
    plugins: [new NamedChunks()],
  });
  const chunks = await new Promise<readonly webpack.StatsChunk[]>((resolve, reject) =>
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats?.toJson({ chunks: true }).chunks ?? []))),
  );
  expect(chunks.map(({ id, names }) => [id, names?.[0]])).toEqual(
    expect.arrayContaining([
      ["taskpane", "taskpane"],
      ["first-words", "first-words"],
      [expect.any(Number), undefined],
    ]),
  );
  const [entry = ""] = chunks.find(({ id }) => id === "taskpane")?.files ?? [];
  // One table, from ids to hashes.
  expect(readFileSync(join(folder, "dist", entry), "utf8")).toMatch(/"first-words":"[0-9a-f]{8}"/);
});
