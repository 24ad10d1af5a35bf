import webpack from "webpack";

/** Writes build.txt: another text for every build that differs. */
export class BuildMark {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BuildMark", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "BuildMark", stage }, () => {
        compilation.emitAsset("build.txt", new webpack.sources.RawSource(compilation.fullHash ?? compilation.hash));
      });
    });
  }
}
