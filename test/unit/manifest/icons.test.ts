import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPngSize } from "../../../scripts/manifest/read-png-size.ts";

const assets = `${import.meta.dirname}/../../../assets`;

test.each([16, 32, 64, 80, 128])("icon-%i.png is as large as its name says", (size) => {
  expect(readPngSize(readFileSync(`${assets}/icon-${size}.png`))).toEqual({ width: size, height: size });
});

test("something that is no PNG is refused", () => {
  expect(() => readPngSize(readFileSync(`${assets}/icon.svg`))).toThrow("not a PNG");
});
