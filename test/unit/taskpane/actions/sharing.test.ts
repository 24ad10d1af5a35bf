import { expect, test } from "vitest";
import { atRisk, blake, openStore } from "./open-store.ts";

const readOnly = { ...blake.permission, role: "read" } as const;
const changed = { kind: "changed", permission: readOnly, undo: { permission: readOnly, to: "write" } } as const;

async function held(audit = atRisk) {
  const opened = await openStore({ audit });
  await opened.press(({ restore }) => restore());
  return opened;
}

test("Share read-only instead gives the role that only reads, and answers the question", async () => {
  const { press, changes, state } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  expect(changes.map(({ asked }) => asked)).toEqual([{ permission: blake.permission, to: "read", way: "to-read-only" }]);
  expect(state().roleChanges).toMatchObject([{ state: { kind: "under-way" } }]);
  await changes[0]!.answer(changed);
  expect(state().action).toBeUndefined();
  expect(state().cause).toMatchObject({ entries: [] });
  expect(state().roleChanges).toMatchObject([{ undo: changed.undo, state: { kind: "ended", outcome: changed } }]);
});

test("the question stays while somebody else can remove the link", async () => {
  const casey = { ...blake, permission: { ...blake.permission, id: "p-casey" } };
  const { press, changes, state } = await held({ ...atRisk, entries: [blake, casey] } as typeof atRisk);
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  await changes[0]!.answer(changed);
  expect(state().action).toEqual({ kind: "held" });
});

test("Undo gives the role back, and the person is in the list again", async () => {
  const { press, changes, state } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  await changes[0]!.answer(changed);
  await press(({ undoSharing }) => undoSharing("p-blake"));
  expect(changes[1]!.asked).toEqual({ ...changed.undo, way: "back" });
  await changes[1]!.answer({ kind: "changed", permission: blake.permission });
  expect(state().cause).toMatchObject({ entries: [blake] });
  expect(state().roleChanges).toMatchObject([{ way: "back" }]);
});

test("an undo that failed can be tried again", async () => {
  const { press, changes, state } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  await changes[0]!.answer(changed);
  await press(({ undoSharing }) => undoSharing("p-blake"));
  await changes[1]!.answer({ kind: "failed", why: "timed-out", written: "not-known", signIn: "of-no-use" });
  expect(state().cause).toMatchObject({ entries: [] });
  await press(({ undoSharing }) => undoSharing("p-blake"));
  expect(changes[2]!.asked).toEqual({ ...changed.undo, way: "back" });
});

test("a change that needs signing in is made after it", async () => {
  const { press, changes, signedIn, state } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  await changes[0]!.answer({ kind: "failed", why: "sign-in-needs-click", written: "nothing", signIn: "offered" });
  await press(({ signInAndShare }) => signInAndShare("p-blake"));
  expect(signedIn).toEqual(["mailbox-writing"]);
  expect(changes[1]!.asked).toEqual(changes[0]!.asked);
  await changes[1]!.answer(changed);
  expect(state().action).toBeUndefined();
});

test("a refused change leaves the question as it is", async () => {
  const { press, changes, state } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  await changes[0]!.answer({ kind: "refused", why: "role-changed-meanwhile" });
  expect(state().action).toEqual({ kind: "held" });
  expect(state().cause).toMatchObject({ entries: [blake] });
});

test("two clicks change once, and nothing is restored meanwhile", async () => {
  const { press, changes, acts } = await held();
  await press(({ shareReadOnly, restoreAnyway }) => (shareReadOnly("p-blake"), shareReadOnly("p-blake"), restoreAnyway()));
  expect(changes).toHaveLength(1);
  expect(acts).toEqual([]);
});

test("a person of whom nothing is known, or who cannot only read, is not changed", async () => {
  const { press, changes } = await held({ ...atRisk, entries: [{ ...blake, remedy: { kind: "not-offered" } }] } as typeof atRisk);
  await press(({ shareReadOnly, undoSharing }) => (shareReadOnly("p-blake"), shareReadOnly("p-other"), undoSharing("p-blake")));
  expect(changes).toEqual([]);
});

test("a closed pane stops the change and draws nothing more", async () => {
  const { press, changes, state, store } = await held();
  await press(({ shareReadOnly }) => shareReadOnly("p-blake"));
  const before = state();
  store.close();
  expect(changes[0]!.signal.aborted).toBe(true);
  await changes[0]!.answer(changed);
  expect(state()).toBe(before);
});
