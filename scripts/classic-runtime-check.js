import { gzipSync } from "node:zlib";
import webpack from "webpack";

const kib = 1024;

/**
 * Fails the build when the send alert of classic Outlook grows out of its runtime: that takes one file, and has no page,
 * no sign-in and no room for a library. So every module comes from src/, all of them end up in one script, and it is small.
 */
export class ClassicRuntimeCheck {
  /** @param {{ entry: string, maxKiB: number }} options */
  constructor({ entry, maxKiB }) {
    this.entry = entry;
    this.maxKiB = maxKiB;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ClassicRuntimeCheck", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ClassicRuntimeCheck", stage }, () => {
        if (compilation.errors.length > 0) return;
        compilation.errors.push(...this.problems(compilation).map((problem) => new webpack.WebpackError(`Classic runtime: ${problem}`)));
      });
    });
  }

  /** @param {import("webpack").Compilation} compilation */
  problems(compilation) {
    const problems = [];
    const scripts = [...compilation.chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js"));
    if (scripts.length !== 1 || scripts[0] !== `${this.entry}.js`) {
      problems.push(`it has to be ${this.entry}.js alone, and is ${scripts.join(", ")}. Nothing in it may be loaded later.`);
    }
    const foreign = modulesOf(compilation).filter((path) => path.includes("/node_modules/"));
    if (foreign.length > 0) problems.push(`${packageOf(foreign[0])} is in it. Give what it needs a file of its own in src/.`);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer()).length, 0);
    if (bytes > this.maxKiB * kib) problems.push(`${(bytes / kib).toFixed(1)} KiB gzip; at most ${this.maxKiB} are allowed.`);
    return problems;
  }
}

function modulesOf(compilation) {
  return (
    [...compilation.modules]
      // A concatenated module keeps the modules it was made of.
      .flatMap((module) => [...(module.modules ?? [module])])
      .map((module) => module.nameForCondition()?.replaceAll("\\", "/") ?? "")
  );
}

function packageOf(path) {
  const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name ?? path;
}
