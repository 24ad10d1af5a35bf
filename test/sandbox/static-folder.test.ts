import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { StaticFolder } from "./static-folder.ts";

const script = "const answer = 42;\n".repeat(200);

function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "static-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "assets"));
  for (const [name, text] of Object.entries({
    "page.html": script,
    "page.0123abcd.js": script,
    "plain.js": "1",
    "assets/icon.png": script,
  }))
    writeFileSync(path.join(folder, name), text);
  const files = new StaticFolder(folder);
  const app = new Hono().get("/:name{.+}", (context) => files.answer(context, context.req.param("name")));
  const ask = (name: string, encoding = "") => Promise.resolve(app.request(`/${name}`, { headers: { "accept-encoding": encoding } }));
  return { folder, files, ask };
}

const decompress = { br: brotliDecompressSync, gzip: gunzipSync };
test.each([
  ["br", "gzip, deflate, br, zstd"],
  ["gzip", "gzip, deflate"],
] as const)("a browser that takes %s gets the file so compressed", async (encoding, accepted) => {
  const { files, ask } = setup();
  await files.prepare();
  const response = await ask("page.0123abcd.js", accepted);
  const body = Buffer.from(await response.arrayBuffer());
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-encoding": encoding,
    "content-length": String(body.length),
    "content-type": "text/javascript; charset=utf-8",
    vary: "Accept-Encoding",
  });
  expect(body.length).toBeLessThan(script.length / 10);
  expect(decompress[encoding](body).toString()).toBe(script);
});

test.each([
  ["page.0123abcd.js", "", "whoever takes no encoding gets it as it is"],
  ["plain.js", "br", "what is small is not compressed"],
  ["assets/icon.png", "br", "a picture is not compressed"],
])("%s for %j: %s", async (name, accepted) => {
  expect((await setup().ask(name, accepted)).headers.get("content-encoding")).toBeNull();
});

test.each([
  ["page.0123abcd.js", "public, max-age=31536000, immutable"],
  ["page.html", "no-store"],
  ["plain.js", "no-store"],
])("%s may be kept: %s", async (name, expected) => {
  expect((await setup().ask(name)).headers.get("cache-control")).toBe(expected);
});

test("a file that a new build has replaced is served anew", async () => {
  const { folder, ask } = setup();
  expect(await (await ask("plain.js")).text()).toBe("1");
  writeFileSync(path.join(folder, "plain.js"), "22");
  expect(await (await ask("plain.js")).text()).toBe("22");
});

test.each(["nowhere.js", "assets", "..%2f..%2fetc%2fpasswd"])("there is no %s", async (name) => {
  expect((await setup().ask(name)).status).toBe(404);
});
