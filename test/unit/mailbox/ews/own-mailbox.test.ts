import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameMailbox } from "../../../../src/mailbox/ews/own-mailbox.ts";

const alex = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01.";
const casey = "0dc76168-f9aa-4678-be66-e78c99908966.";

interface Parts {
  readonly compression?: number;
  readonly kind?: number;
  readonly mailbox?: string;
  readonly length?: number;
  readonly rest?: string;
}

/** As [MS-OXWSITEMID] lays an id out: not compressed (0), of a kind, the mailbox with its length, and what names the folder. */
function idOf({ compression = 0, kind = 3, mailbox = alex, length = mailbox.length, rest = "calendar" }: Parts = {}): string {
  return btoa(String.fromCharCode(compression, kind, length & 255, length >> 8) + mailbox + rest);
}

test.each<{ name: string; folder: string; calendar: string; same: boolean }>([
  { name: "the calendar itself", folder: idOf(), calendar: idOf(), same: true },
  { name: "another folder of the mailbox", folder: idOf({ rest: "projects" }), calendar: idOf(), same: true },
  { name: "a mailbox in other letters", folder: idOf({ mailbox: alex.toUpperCase(), rest: "projects" }), calendar: idOf(), same: true },
  { name: "somebody else's folder", folder: idOf({ mailbox: casey }), calendar: idOf(), same: false },
  { name: "a longer mailbox that begins alike", folder: idOf({ mailbox: `${alex}0` }), calendar: idOf(), same: false },
  { name: "an id of another kind", folder: idOf({ kind: 4, rest: "projects" }), calendar: idOf(), same: false },
  { name: "a compressed id", folder: idOf({ compression: 1, rest: "projects" }), calendar: idOf(), same: false },
  { name: "a mailbox of no length", folder: idOf({ length: 0 }), calendar: idOf({ length: 0, rest: "other" }), same: false },
  { name: "a length beyond the id", folder: idOf({ length: 4000 }), calendar: idOf({ length: 4000, rest: "other" }), same: false },
  { name: "an id that ends with the mailbox", folder: idOf({ rest: "" }), calendar: idOf(), same: false },
  { name: "an id of more than 2,000 characters", folder: idOf({ rest: "x".repeat(2000) }), calendar: idOf(), same: false },
  { name: "no Base64", folder: "AAMk-not_an_id..", calendar: idOf(), same: false },
  { name: "half an id", folder: idOf().slice(0, 30), calendar: idOf(), same: false },
  { name: "nothing", folder: "", calendar: idOf(), same: false },
])("$name is the same mailbox: $same", ({ folder, calendar, same }) => {
  expect(isSameMailbox(folder, calendar)).toBe(same);
  expect(isSameMailbox(calendar, folder)).toBe(same);
});

test("no text is taken for a folder of a mailbox, and none is an error", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.uint8Array().map((bytes) => btoa(String.fromCharCode(...bytes))),
      ),
      (text) => {
        expect(isSameMailbox(text, idOf())).toBe(text === idOf());
      },
    ),
  );
});
