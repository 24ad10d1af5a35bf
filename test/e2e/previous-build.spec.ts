/**
 * The pane beside the one of the previous commit, both drawn by this browser. What differs is told, and kept as pictures, since most
 * often it is meant to; a difference is wrong only where it comes of drawing, or of nothing that a build is made of.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, TestInfo } from "@playwright/test";
import { getCertificate } from "../sandbox/certificate.ts";
import { serve } from "../sandbox/https-server.ts";
import { createSandbox } from "../create-sandbox.ts";
import { buildBase } from "../scenes/build-base.ts";
import { drawScene, looks, type Stage } from "../scenes/draw-scene.ts";
import { scenes, type Scene } from "../scenes/scenes.ts";
import { expect, readWorld, test } from "./fixture.ts";

/** Of most looks one: two builds are to be drawn in a minute. */
const compared = [
  "tracked",
  "lost",
  "not-tracked",
  "duplicated",
  "delegate-at-risk",
  "row-4-pending",
  "sign-in-by-popup",
  "not-set-up",
  "lost, unfolded",
  "lost, help",
  "who can break it, at risk",
  "a calendar, large",
].map((name) => scenes.find((scene) => scene.name === name)!);
const drawn = looks.filter(({ name }) => ["light-320", "forced-dark-320", "dark-1200"].includes(name));
const folder = "test-results/pictures";

test("the pane looks as it did at the previous commit, or differs by what has changed", { tag: "@long" }, async ({ browser }, testInfo) => {
  // A build and 72 pictures.
  test.slow();
  const base = await buildBase(process.env["BASE"] ?? "HEAD^");
  if (base.kind === "none") return tell(testInfo, `Not compared with an earlier build: ${base.why}.`);
  rmSync(folder, { recursive: true, force: true });
  await using after = await openStage(browser);
  await using before = await openStage(browser, base.dist);
  const wrong: string[] = [];
  for (const scene of compared) {
    const now = await drawScene(after, scene, drawn);
    const then = await drawnBefore(before, scene);
    if (then === undefined) {
      tell(testInfo, `${scene.name}: the build of ${base.commit} does not come to it.`);
      continue;
    }
    const differing = drawn.flatMap(({ name }, index) => {
      const difference = compare(testInfo, `${scene.name}, ${name}`, { before: then[index]!, after: now[index]! });
      return difference === undefined ? [] : [{ name, index, difference }];
    });
    if (differing.length === 0) continue;
    const again = await drawScene(after, scene, drawn);
    const unsteady = differing.filter(({ index }) => !again[index]!.equals(now[index]!)).map(({ name }) => name);
    const told = `${scene.name} differs from ${base.commit}: ${differing.map(({ name, difference }) => `${name} ${difference}`).join("; ")}`;
    if (unsteady.length > 0) wrong.push(`${scene.name}, drawn twice by the same build, differs: ${unsteady.join(", ")}`);
    else if (base.isSame) wrong.push(`${told}, and nothing that a build is made of has changed`);
    else tell(testInfo, told);
  }
  expect(wrong).toEqual([]);
});

/** For whoever looks at the output, and for the last lines of `npm run test:long`. */
function tell(testInfo: TestInfo, line: string): void {
  testInfo.annotations.push({ type: "told", description: line });
  console.log(line);
}

async function openStage(browser: Browser, dist?: string): Promise<Stage & AsyncDisposable> {
  const sandbox = createSandbox({ world: readWorld("lost"), ...(dist !== undefined && { dist }) });
  const server = await serve(sandbox, { port: 0, certificate: await getCertificate() });
  return { browser, origin: server.origin, session: sandbox.session, [Symbol.asyncDispose]: () => server.close() };
}

/** A build may lack what is pressed here. */
async function drawnBefore(stage: Stage, scene: Scene): Promise<readonly Buffer[] | undefined> {
  return drawScene(stage, scene, drawn).catch(() => undefined);
}

/** @returns how much differs, in words, with three pictures of it among the results */
function compare(
  testInfo: TestInfo,
  name: string,
  { before, after }: { readonly before: Buffer; readonly after: Buffer },
): string | undefined {
  if (before.equals(after)) return undefined;
  const expected = testInfo.snapshotPath(`${name}.png`);
  mkdirSync(path.dirname(expected), { recursive: true });
  writeFileSync(expected, before);
  try {
    expect(after).toMatchSnapshot(`${name}.png`, { threshold: 0, maxDiffPixels: 0 });
    return undefined;
  } catch (error) {
    const { name: file } = path.parse(expected);
    mkdirSync(folder, { recursive: true });
    for (const [from, to] of Object.entries({ expected: "before", actual: "after", diff: "difference" }))
      copyFileSync(testInfo.outputPath(`${file}-${from}.png`), `${folder}/${file}-${to}.png`);
    return /\d+ pixels/.exec(String(error))?.[0] ?? "in size";
  }
}
