import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * A loader that makes each of Fluent's icons a module of its own. They come in files of a thousand, and whatever icon some later chunk
 * draws would be in the first load, beside the first icon of its file.
 * Where they are imported, it names a module for each; for such a module (`?icon=`), it leaves of the file that one icon.
 */
export default function singleIcons(source) {
  const icon = new URLSearchParams(this.resourceQuery).get("icon");
  return icon === null ? source.replace(ofIcons, (_statement, names) => importsOf(names.split(","))) : only(icon, source);
}

const ofIcons = /import \{([^}]+)\} from ["']@fluentui\/react-icons["'];?/g;

function importsOf(names) {
  const [icons, others] = [[], []];
  for (const name of names.map((each) => each.trim()).filter(Boolean)) (fileOf(name.split(" as ")[0]) ? icons : others).push(name);
  const single = icons.map((name) => {
    const icon = name.split(" as ")[0];
    return `import { ${name} } from ${JSON.stringify(`${fileOf(icon)}?icon=${icon}`)};`;
  });
  return [...(others.length > 0 ? [`import { ${others.join(", ")} } from "@fluentui/react-icons";`] : []), ...single].join(" ");
}

function only(icon, source) {
  const [start] = new RegExp(`^export const ${icon} = .*$`, "m").exec(source) ?? [];
  if (start === undefined) throw new Error(`Fluent has no icon ${icon} where its types say so.`);
  return `import { createFluentIcon } from "../utils/createFluentIcon";\n${start}`;
}

let files;

/** The file that has an icon; undefined for whatever else the package exports. */
function fileOf(name) {
  files ??= findFiles();
  return files.get(name);
}

function findFiles() {
  // The package gives its CommonJS to Node.
  const lib = join(dirname(require.resolve("@fluentui/react-icons")), "../lib");
  const found = new Map();
  for (const folder of ["icons", "sizedIcons"]) {
    for (const name of readdirSync(join(lib, folder)).filter((each) => each.endsWith(".d.ts"))) {
      const types = readFileSync(join(lib, folder, name), "utf8");
      for (const [, icon] of types.matchAll(/export declare const (\w+):/g))
        found.set(icon, join(lib, folder, name.replace(/\.d\.ts$/, ".js")));
    }
  }
  return found;
}
