/** Bytes of the pane's scripts as a browser has to fetch them, gzip, Office.js not counted. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

export interface Weights {
  /** Bytes that a first look needs before sign-in (msal) is there. */
  readonly beforeSignIn: number;
  readonly signIn: number;
  /** Every script of the build that the pane can ask for, the pages of their own left out. */
  readonly whole: number;
}

/** The ribbon's commands, the sign-in dialog, the calendar in a window, the send alert. */
const ofOtherPages = /^(?:commands|dialog|calendar-page|large-calendar[\w-]*|launch-event)\./;

/** @param fetched names of the scripts that the pane fetched for its first verdict */
export function weigh(dist: string, fetched: readonly string[]): Weights {
  const pane = readdirSync(dist).filter((name) => name.endsWith(".js") && !ofOtherPages.test(name));
  const weight = (names: readonly string[]) => names.reduce((sum, name) => sum + gzipSync(readFileSync(`${dist}/${name}`)).length, 0);
  const isSignIn = (name: string) => name.startsWith("msal.") || holds(dist, name, "@azure/msal-");
  const [signIn, rest] = [fetched.filter(isSignIn), fetched.filter((name) => !isSignIn(name))];
  if (pane.some((name) => holds(dist, name, "core-js/"))) throw new Error("A polyfill (core-js) is in the build.");
  return { beforeSignIn: weight(rest), signIn: weight(signIn), whole: weight(pane) };
}

/** By the source map: a name in the script itself may be a mere word. */
function holds(dist: string, name: string, packageName: string): boolean {
  const { sources } = JSON.parse(readFileSync(`${dist}/${name}.map`, "utf8")) as { sources: readonly string[] };
  return sources.some((source) => source.includes(`node_modules/${packageName}`));
}
