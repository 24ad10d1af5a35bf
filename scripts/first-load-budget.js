import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

const kib = 1024;

/**
 * Fails the build when the pane's first load grows too heavy: the scripts of `entry` and of the `lazy` chunks that it
 * asks for at once, gzip, and the heaviest of the chunks whose names begin with `oneOf`. Sign-in (msal) has to stay in a chunk of its
 * own, and polyfills (core-js) out of everything.
 * Every other import() has a bound of its own in `later`, by its webpackChunkName or, for several, by how that begins ("later-*"):
 * what it brings beyond the first load.
 * Office.js comes from Microsoft's CDN and is not counted. The weights are written into the file `table`, in Markdown.
 */
export class FirstLoadBudget {
  /** @param {{ entry: string, lazy: readonly string[], oneOf?: string, maxKiB: number, later?: Record<string, number>, table?: string }} options */
  constructor({ entry, lazy, oneOf, maxKiB, later = {}, table }) {
    this.names = [entry, ...lazy];
    this.oneOf = oneOf;
    this.maxKiB = maxKiB;
    this.later = later;
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
    const heaviest = this.findHeaviest(compilation);
    const names = heaviest === undefined ? this.names : [...this.names, heaviest];
    const chunks = new Set(names.flatMap((name) => compilation.namedChunkGroups.get(name).chunks));
    const files = scriptsOf(chunks);
    const weights = [...files].map((file) => ({ file, bytes: weigh(compilation, file) }));
    const bytes = weights.reduce((sum, weight) => sum + weight.bytes, 0);
    const later = this.weighLater(compilation, files);
    if (this.table !== undefined) this.write([...weights, { file: `**in all, of ${this.maxKiB} KiB**`, bytes }], later);
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
    return [...problems, ...later.flatMap(problemsOfLater)];
  }

  findHeaviest(compilation) {
    if (this.oneOf === undefined) return undefined;
    const groups = compilation.chunkGroups.filter(({ name }) => name?.startsWith(this.oneOf));
    const weightOf = ({ chunks }) => weighAll(compilation, [...scriptsOf(chunks)]);
    return groups.sort((one, other) => weightOf(other) - weightOf(one))[0]?.name;
  }

  /** What each import() brings beyond the first load. Chunks that several share count for each of them. */
  weighLater(compilation, firstLoad) {
    const groups = compilation.chunkGroups.filter((group) => !group.isInitial() && !this.isOfFirstLoad(group));
    return groups.map((group) => {
      const files = [...scriptsOf(group.chunks)].filter((file) => !firstLoad.has(file));
      return {
        name: group.name,
        bytes: weighAll(compilation, files),
        maxKiB: this.later[group.name] ?? this.later[group.name?.replace(/-.*$/u, "-*")],
      };
    });
  }

  isOfFirstLoad({ name }) {
    return this.names.includes(name) || (this.oneOf !== undefined && name?.startsWith(this.oneOf));
  }

  write(weights, later) {
    const row = (cells) => `| ${cells.join(" | ")} |`;
    const inKiB = (bytes) => (bytes / kib).toFixed(2);
    const lines = [
      row(["first load", "KiB gzip"]),
      "|---|---:|",
      ...weights.map(({ file, bytes }) => row([file, inKiB(bytes)])),
      "",
      row(["later", "KiB gzip", "at most"]),
      "|---|---:|---:|",
      ...later.map(({ name, bytes, maxKiB }) => row([name ?? "(without a name)", inKiB(bytes), maxKiB ?? "-"])).sort(),
      "",
    ];
    mkdirSync(dirname(this.table), { recursive: true });
    writeFileSync(this.table, lines.join("\n"));
  }
}

function problemsOfLater({ name, bytes, maxKiB }) {
  if (name === undefined || name === null)
    return ["an import() has no name. Give it one with webpackChunkName, and a bound in webpack.config.js."];
  if (maxKiB === undefined) return [`the chunk "${name}" has no bound. Give it one in webpack.config.js.`];
  if (bytes <= maxKiB * kib) return [];
  return [`"${name}" brings ${(bytes / kib).toFixed(1)} KiB gzip beyond it; at most ${maxKiB} are allowed.`];
}

const scriptsOf = (chunks) => new Set([...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js")));

const weighAll = (compilation, files) => files.reduce((sum, file) => sum + weigh(compilation, file), 0);

const weigh = (compilation, file) => gzipSync(compilation.getAsset(file).source.buffer()).length;

function holds(compilation, chunks, packageName) {
  const folder = `/node_modules/${packageName}`;
  return [...chunks].some((chunk) =>
    [...compilation.chunkGraph.getChunkModulesIterable(chunk)]
      // A concatenated module keeps the modules it was made of.
      .flatMap((module) => [...(module.modules ?? [module])])
      .some((module) => module.nameForCondition()?.replaceAll("\\", "/").includes(folder)),
  );
}
