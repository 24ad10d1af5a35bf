/**
 * Prints what the pane's first load weighs, as a table: `npm run build -- --json=.cache/stats.json`, then
 * `node scripts/first-load-table.mjs`. Counted as scripts/first-load-budget.js counts.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const root = `${import.meta.dirname}/..`;
const { children } = JSON.parse(readFileSync(`${root}/.cache/stats.json`, "utf8"));
const groups = children.find(({ name }) => name === "add-in").namedChunkGroups;
const filesOf = (group) => groups[group].assets.map(({ name }) => name).filter((name) => name.endsWith(".js"));
const weight = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(`${root}/dist/${file}`)).length, 0) / 1024;
const row = (name, files) => `| ${name} | ${weight(files).toFixed(1)} |`;

const first = [...new Set(["taskpane", "pane"].flatMap(filesOf))];
const later = Object.keys(groups).filter((group) => group !== "taskpane" && group !== "pane");
console.log(
  [
    "| first load | KiB gzip |",
    "|---|---:|",
    ...first.map((file) => row(file, [file])),
    `| **in all** (at most 130) | **${weight(first).toFixed(1)}** |`,
    "",
    "| later, or elsewhere | KiB gzip that the first load does not bring |",
    "|---|---:|",
    ...later.map((group) =>
      row(
        group,
        filesOf(group).filter((file) => !first.includes(file)),
      ),
    ),
  ].join("\n"),
);
