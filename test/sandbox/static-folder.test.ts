import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { StaticFolder, type StaticFolderOptions } from "./static-folder.ts";

const script = "const answer = 42;\n".repeat(200);

function setup(transform?: StaticFolderOptions["transform"]) {
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
  const files = new StaticFolder(folder, { ...(transform && { transform }) });
  const app = new Hono().get("/:name{.+}", (context) => files.answer(context, context.req.param("name")));
  const ask = (name: string, encoding = "") => Promise.resolve(app.request(`/${name}`, { headers: { "accept-encoding": encoding } }));
  return { folder, files, ask };
}

const decompress = { br: brotliDecompressSync, gzip: gunzipSync };
test.each([
  ["br", "gzip, deflate, br, zstd"],
  ["gzip", "gzip, deflate"],
] as const)("a browser that accepts %s gets the file compressed that way", async (encoding, accepted) => {
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
  ["page.0123abcd.js", "", "a client that accepts no encoding gets it uncompressed"],
  ["plain.js", "br", "a small file is not compressed"],
  ["assets/icon.png", "br", "an image is not compressed"],
])("%s for %j: %s", async (name, accepted) => {
  expect((await setup().ask(name, accepted)).headers.get("content-encoding")).toBeNull();
});

test.each([
  ["page.0123abcd.js", "public, max-age=31536000, immutable"],
  ["page.html", "no-store"],
  ["plain.js", "no-store"],
])("%s is sent with cache-control: %s", async (name, expected) => {
  expect((await setup().ask(name)).headers.get("cache-control")).toBe(expected);
});

test.each([
  ["on prepare", true],
  ["on the first requests, however many come at once", false],
])("a file is read and compressed once, %s", async (_, prepares) => {
  const read: string[] = [];
  const { files, ask } = setup((name, text) => {
    read.push(name);
    return text;
  });
  if (prepares) await files.prepare();
  const answers = await Promise.all([1, 2, 3].map(() => ask("page.0123abcd.js", "br")));
  expect(answers.map(({ headers }) => headers.get("content-encoding"))).toEqual(["br", "br", "br"]);
  expect(read.filter((name) => name === "page.0123abcd.js")).toHaveLength(1);
  expect(read).toHaveLength(prepares ? 4 : 1);
});

test("a page's text is changed before it is compressed", async () => {
  const { ask } = setup((name, text) => (name.endsWith(".html") ? text.replaceAll("42", "43") : text));
  const body = Buffer.from(await (await ask("page.html", "br")).arrayBuffer());
  expect(brotliDecompressSync(body).toString()).toBe(script.replaceAll("42", "43"));
});

test("a file that a new build has replaced is read again", async () => {
  const { folder, ask } = setup();
  expect(await (await ask("plain.js")).text()).toBe("1");
  writeFileSync(path.join(folder, "plain.js"), "22");
  expect(await (await ask("plain.js")).text()).toBe("22");
});

test.each(["nowhere.js", "assets", "..%2f..%2fetc%2fpasswd"])("there is no %s", async (name) => {
  expect((await setup().ask(name)).status).toBe(404);
});
