import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import singleIcons from "../../../scripts/single-icons.js";

const load = (source: string, resourceQuery = "") => singleIcons.call({ resourceQuery }, source);

test("each icon is imported from a module of its own, and what is no icon from where it was", () => {
  const source = `import { InfoFilled, WarningFilled as Attention, type FluentIcon } from "@fluentui/react-icons";\nrest();`;
  const [first, rest] = load(source).split("\n");
  expect(first).toMatch(
    /^import \{ type FluentIcon \} from "@fluentui\/react-icons"; import \{ InfoFilled \} from "[^"]+\?icon=InfoFilled"; import \{ WarningFilled as Attention \} from "[^"]+\?icon=WarningFilled";$/,
  );
  expect(rest).toBe("rest();");
});

test("the module of an icon holds that icon alone", () => {
  const file = /from "([^"?]+)\?icon=InfoFilled"/.exec(load(`import { InfoFilled } from "@fluentui/react-icons";`))![1]!;
  const code = load(readFileSync(file, "utf8"), "?icon=InfoFilled");
  expect([...code.matchAll(/export const (\w+)/g)].map(([, name]) => name)).toEqual(["InfoFilled"]);
});
