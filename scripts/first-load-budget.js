import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

const kib = 1024;

/**
 * Fails the build when the pane's first load grows too heavy: the scripts of `entry` and of the `lazy` chunks that it
 * asks for at once, gzip. Sign-in (msal) has to stay in a chunk of its own, and polyfills (core-js) out of everything.
 * Office.js comes from Microsoft's CDN and is not counted. The weights are written into the file `table`, in Markdown.
 */
export class FirstLoadBudget {
  /** @param {{ entry: string, lazy: readonly string[], maxKiB: number, table?: string }} options */
  constructor({ entry, lazy, maxKiB, table }) {
    this.names = [entry, ...lazy];
    this.maxKiB = maxKiB;
    this.table = table;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FirstLoadBudget", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "FirstLoadBudget", stage }, () => {
        // A build that failed already has said the first thing to mend.
        if (compilation.errors.length > 0) return;
        compilation.errors.push(...this.problems(compilation).map((problem) => new webpack.WebpackError(`First load: ${problem}`)));
      });
    });
  }

  /** @param {import("webpack").Compilation} compilation */
  problems(compilation) {
    const missing = this.names.filter((name) => !compilation.namedChunkGroups.has(name));
    if (missing.length > 0) {
      return [`no chunk is named "${missing.join('", "')}", so there is nothing to weigh. Name it with webpackChunkName.`];
    }
    const chunks = new Set(this.names.flatMap((name) => compilation.namedChunkGroups.get(name).chunks));
    const files = new Set([...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js")));
    const weights = [...files].map((file) => ({ file, bytes: gzipSync(compilation.getAsset(file).source.buffer()).length }));
    const bytes = weights.reduce((sum, weight) => sum + weight.bytes, 0);
    if (this.table !== undefined) this.write([...weights, { file: `**in all, of ${this.maxKiB} KiB**`, bytes }]);
    const problems = [];
    if (bytes > this.maxKiB * kib) {
      problems.push(
        `${(bytes / kib).toFixed(1)} KiB gzip in ${[...files].join(", ")}; at most ${this.maxKiB} are allowed. Load later what a first look does not need.`,
      );
    }
    if (holds(compilation, chunks, "@azure/msal")) {
      problems.push("msal is in it. Import it with import() where a token is asked for.");
    }
    if (holds(compilation, compilation.chunks, "core-js")) {
      problems.push("core-js is in the build. Every Outlook that runs the pane knows es2022: remove what pulls it in.");
    }
    return problems;
  }

  write(weights) {
    const rows = weights.map(({ file, bytes }) => `| ${file} | ${(bytes / kib).toFixed(2)} |`);
    mkdirSync(dirname(this.table), { recursive: true });
    writeFileSync(this.table, ["| first load | KiB gzip |", "|---|---:|", ...rows, ""].join("\n"));
  }
}

function holds(compilation, chunks, packageName) {
  const folder = `/node_modules/${packageName}`;
  return [...chunks].some((chunk) =>
    [...compilation.chunkGraph.getChunkModulesIterable(chunk)]
      // A concatenated module keeps the modules it was made of.
      .flatMap((module) => [...(module.modules ?? [module])])
      .some((module) => module.nameForCondition()?.replaceAll("\\", "/").includes(folder)),
  );
}
