import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkManifest } from "../../../scripts/manifest/check-manifest.ts";
import { moveManifest } from "../../../scripts/manifest/move-manifest.ts";

const root = `${import.meta.dirname}/../../..`;
const manifest = readFileSync(`${root}/manifest.xml`, "utf8");

test.each(["https://addins.contoso.example/guard", "https://addins.contoso.example/guard/"])(
  "a copy for %s speaks of that folder alone",
  (address) => {
    const moved = moveManifest(manifest, address);
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://addins.contoso.example/guard/taskpane.html"');
    expect(checkManifest(moved, { root })).toEqual([]);
  },
);

test.each([
  "http://addins.contoso.example",
  "addins.contoso.example",
  "nonsense",
  "https://user@contoso.example",
  "https://:secret@contoso.example",
  "https://contoso.example/?a=1",
  "https://contoso.example/#a",
])("%s is refused as a place", (address) => {
  expect(() => moveManifest(manifest, address)).toThrow("is no plain https address");
});

test("a quote in the address cannot end the attribute", () => {
  expect(moveManifest(manifest, 'https://contoso.example/"x<y')).toContain("https://contoso.example/%22x%3Cy/taskpane.html");
});

test("an ampersand in the address leaves the copy well-formed", () => {
  expect(checkManifest(moveManifest(manifest, "https://contoso.example/a&b"), { root })).toEqual([]);
});
