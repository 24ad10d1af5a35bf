import webpack from "webpack";

/** Chromium 136 and later compile every function of such a file while it arrives, beside the page's own thread; others skip a comment. */
const hint = "//# allFunctionsCalledOnLoad\n";

/**
 * Asks the browser to compile some chunks as a whole. Without it, most of what they hold is parsed twice: once to find where each function
 * ends, and once when it is called, while the page waits.
 */
export class CompileHint {
  /** @param {{ chunks: readonly string[] }} options names, or how several begin ("first-*"); only what surely runs when it arrives */
  constructor({ chunks }) {
    this.chunks = chunks;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CompileHint", (compilation) => {
      // After the minimizer, which drops comments, and before the source maps, which have to count the line.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: "CompileHint", stage }, () => {
        for (const file of this.files(compilation))
          compilation.updateAsset(file, (source) => new webpack.sources.ConcatSource(hint, source));
      });
    });
  }

  /** @param {import("webpack").Compilation} compilation */
  files(compilation) {
    const files = this.chunks.flatMap((wanted) => {
      const groups = compilation.chunkGroups.filter(({ name }) => isNamed(name, wanted));
      if (groups.length === 0) throw new Error(`No chunk is named "${wanted}", so it cannot be marked. Name it with webpackChunkName.`);
      return groups.flatMap((group) => group.getFiles());
    });
    return new Set(files.filter((file) => file.endsWith(".js")));
  }
}

function isNamed(name, wanted) {
  return wanted.endsWith("*") ? name?.startsWith(wanted.slice(0, -1)) : name === wanted;
}
