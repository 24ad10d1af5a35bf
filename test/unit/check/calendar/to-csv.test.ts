import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../../../src/check/calendar/to-csv.ts";
import { record, row } from "./row-builder.ts";

const open = { mask: { subjects: false, people: false } };

function read(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: "\r\n", relax_column_count: false });
}

test("a library that others wrote reads back what was said", () => {
  const lost = row({
    verdict: "lost",
    plan: { track: "blocked", reason: "record-closed" },
    judgement: { record },
    subject: 'Visit, "North"\nand South',
    lastModifiedBy: "Blake Brooks",
    lastModifiedAt: new Date("2026-11-23T09:16:00Z"),
    organization: { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" },
  });
  expect(read(toCsv([lost], open))).toEqual([
    {
      Start: "2026-11-24T09:00:00.000Z",
      End: "2026-11-24T10:00:00.000Z",
      Kind: "single",
      Verdict: "lost",
      Verified: "yes",
      Plan: "blocked",
      Reason: "record-closed",
      Risk: "own",
      Organization: "PROD",
      "Last changed at": "2026-11-23T09:16:00.000Z",
      "Last changed by": "Blake Brooks",
      Subject: 'Visit, "North"\nand South',
      Record: record.id,
    },
  ]);
});

test("subjects and names are left out unless they are asked for; the same person stays the same", () => {
  const rows = ["Blake Brooks", "Casey Cole", "Blake Brooks"].map((lastModifiedBy) => row({ subject: "Secret", lastModifiedBy }));
  const csv = toCsv(rows);
  expect(csv).not.toMatch(/Secret|Brooks|Cole/);
  expect(read(csv).map((line) => line["Last changed by"])).toEqual(["Person 1", "Person 2", "Person 1"]);
  expect(read(toCsv(rows, { mask: { subjects: false, people: true } }))[0]).toMatchObject({
    Subject: "Secret",
    "Last changed by": "Person 1",
  });
  expect(read(toCsv(rows, { mask: { subjects: true, people: false } }))[0]).toMatchObject({
    Subject: "",
    "Last changed by": "Blake Brooks",
  });
});

test.each(["=SUM(A1)", "+1", "-1", "@cmd", "\t=1", "\r=1", " =1", "＝1", "|calc", "%0A", "\n@x", '=1",2'])(
  "%j is text in a spreadsheet, and no formula",
  (subject) => {
    expect(read(toCsv([row({ subject })], open))[0]!["Subject"]).toBe(`'${subject}`);
  },
);

/** As a reader takes the file that parts its cells by this sign: quotes undone, or not minded at all. */
function cellsBy(csv: string, separator: string): string[] {
  const naive = csv.split(/\r\n|[\r\n]/).flatMap((line) => line.split(separator));
  return naive.flatMap((cell) => [cell, cell.replaceAll('"', "")]);
}

const formula = /^[\s\u00a0\u200b\u2060\ufeff\u00ad]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

test.each([
  ...[
    "a;=1",
    "a\t=1",
    "a,=1",
    'a;"=1',
    "a;\u00a0=1",
    "a;\u200b+1",
    "a;\u2060-1",
    "\ufeff@x",
    "\u00ad=1",
    ";=1",
    "a; ;=1",
    "a;＝1",
    "a\n=1",
  ],
])("no cell of %j begins a formula, whichever sign parts them, in the subject as in an organization's name", (text) => {
  const csv = toCsv([row({ subject: text, lastModifiedBy: text, organization: { name: text } })], open);
  for (const separator of [",", ";", "\t"]) expect(cellsBy(csv, separator).filter((cell) => formula.test(cell))).toEqual([]);
});

test("a masked file holds nothing from a claim", () => {
  const csv = toCsv([row({ subject: "Secret", organization: { id: "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c" } })]);
  expect(csv).not.toMatch(/Secret|4f1a1d55/);
});

test("any subject and name come back as they went in, but for apostrophes, and no cell begins a formula", () => {
  const plain = (each: string) => each.replaceAll("'", "");
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."=+-@,\"'\r\n\t ab") }));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), (texts) => {
      const lines = read(
        toCsv(
          texts.map(([subject, lastModifiedBy]) => row({ subject, lastModifiedBy })),
          open,
        ),
      );
      expect(lines).toHaveLength(texts.length);
      for (const [index, [subject, name]] of texts.entries()) {
        for (const [said, read] of [
          [subject, lines[index]!["Subject"]!],
          [name, lines[index]!["Last changed by"]!],
        ] as const) {
          expect(plain(read)).toBe(plain(said));
          expect(read).not.toMatch(/^[=+\-@\t\r]/);
        }
      }
    }),
  );
});

test("lines end in CR LF, an empty calendar in its headings", () => {
  expect(toCsv([])).toMatch(/^Start,End,.*,Record\r\n$/);
  expect(toCsv([row()]).split("\r\n")).toHaveLength(3);
});
