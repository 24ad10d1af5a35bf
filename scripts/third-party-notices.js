import { readdirSync, readFileSync } from "node:fs";
import webpack from "webpack";

/** Those that ask for no more than to be named with their text. Another one is a decision for people. */
const allowed = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Packages without a text, and one of the same owner and licence that has it. */
const textOf = { "@fluentui/react-icons": "@fluentui/react-components" };

const rule = `\n\n${"-".repeat(80)}\n\n`;

/**
 * Writes THIRD-PARTY-NOTICES.txt beside the build: every package that it holds code of, with its licence. Fails the build where a
 * licence is not on the list above, or where its text is missing.
 */
export class ThirdPartyNotices {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyNotices", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyNotices", stage }, () => {
        const packages = foldersOfPackages(compilation).map(readPackage);
        compilation.errors.push(...packages.flatMap(problems).map((problem) => new webpack.WebpackError(`Licences: ${problem}`)));
        const texts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`);
        const all = ["CRM Tracking Guard holds code of the packages below.", ...texts].join(rule);
        compilation.emitAsset("THIRD-PARTY-NOTICES.txt", new webpack.sources.RawSource(`${all}\n`));
      });
    });
  }
}

function foldersOfPackages({ chunks, chunkGraph }) {
  const paths = [...chunks]
    .flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)])
    // A concatenated module keeps the modules it was made of.
    .flatMap((module) => [...(module.modules ?? [module])])
    .map((module) => module.nameForCondition()?.replaceAll("\\", "/") ?? "");
  return [...new Set(paths.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))].sort();
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const withText = textOf[name] === undefined ? folder : folder.slice(0, -name.length) + textOf[name];
  const files = readdirSync(withText).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  return { name, version, license, text: files.map((file) => readFileSync(`${withText}/${file}`, "utf8").trim()).join("\n\n") };
}

function problems({ name, version, license, text }) {
  return [
    ...(allowed.includes(license)
      ? []
      : [`${name} ${version} is under ${license}, which is not on the list of scripts/third-party-notices.js.`]),
    ...(text === "" ? [`${name} ${version} brings no text of its licence (${license}).`] : []),
  ];
}
