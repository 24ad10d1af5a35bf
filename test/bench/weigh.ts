/** Size of the pane's scripts in bytes, gzip, without Office.js. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

export interface Weights {
  /** Bytes that the first load needs before sign-in (msal). */
  readonly beforeSignIn: number;
  readonly signIn: number;
  /** Every script that the pane can load, without those of other pages. */
  readonly whole: number;
}

/** The ribbon's commands, the sign-in dialog, the calendar in a window, the send alert. */
const ofOtherPages = /^(?:commands|dialog|calendar-page|large-calendar[\w-]*|launch-event)\./;

/** @param fetched names of the scripts that the pane loaded for its first verdict */
export function weigh(dist: string, fetched: readonly string[]): Weights {
  const pane = readdirSync(dist).filter((name) => name.endsWith(".js") && !ofOtherPages.test(name));
  const weight = (names: readonly string[]) => names.reduce((sum, name) => sum + gzipSync(readFileSync(`${dist}/${name}`)).length, 0);
  const isSignIn = (name: string) => name.startsWith("msal.") || holds(dist, name, "@azure/msal-");
  const [signIn, rest] = [fetched.filter(isSignIn), fetched.filter((name) => !isSignIn(name))];
  if (pane.some((name) => holds(dist, name, "core-js/"))) throw new Error("A polyfill (core-js) is in the build.");
  return { beforeSignIn: weight(rest), signIn: weight(signIn), whole: weight(pane) };
}

/** Looks in the source map, because a package's name in the script may be just a word. */
function holds(dist: string, name: string, packageName: string): boolean {
  const { sources } = JSON.parse(readFileSync(`${dist}/${name}.map`, "utf8")) as { sources: readonly string[] };
  return sources.some((source) => source.includes(`node_modules/${packageName}`));
}
