import { expect, test } from "vitest";
import { htmlBody, plainBody } from "../../../src/outlook/mail-body.ts";

const hostile = `</p><script>alert("1")</script><img src=x onerror='alert(2)'>&lt;b&gt;`;
const url = new URL(`https://crm.contoso.example/main.aspx?id={"8a0c2af9"}&etn=a&x='><script>`);

test("whatever an appointment carries is text in a mail, never an element", () => {
  const text = htmlBody([
    { kind: "text", text: hostile },
    { kind: "steps", steps: [hostile, "Second"] },
    { kind: "link", text: hostile, url },
  ]);
  const { body } = new DOMParser().parseFromString(text, "text/html");
  expect([...body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["div", "p", "ol", "li", "li", "p", "a"]);
  expect(body.querySelector("p")?.textContent).toBe(hostile);
  expect(body.querySelector("li")?.textContent).toBe(hostile);
  const link = body.querySelector("a");
  expect(link?.textContent).toBe(hostile);
  expect(link?.getAttributeNames()).toEqual(["href"]);
  expect(link?.getAttribute("href")).toBe(url.href);
});

test("a paragraph of 5,000 characters is cut in both forms", () => {
  const long = [{ kind: "text", text: "x".repeat(5000) }] as const;
  const { body } = new DOMParser().parseFromString(htmlBody(long), "text/html");
  expect(body.textContent.length).toBeLessThanOrEqual(500);
  expect(plainBody(long)[0]?.length).toBeLessThanOrEqual(500);
});

const shortened = "(Shortened.)";
const command = `<fetch>${"<condition/>".repeat(200)}</fetch>`;
const tooLong = `<fetch>${"<condition/>".repeat(400)}</fetch>`;

test.each([
  { name: "a report that fits", lines: ["Verdict: lost", "", command], kept: ["Verdict: lost", "", command] },
  { name: "a line that is too long", lines: ["Verdict: lost", tooLong, "Risk: own"], kept: ["Verdict: lost", "Risk: own", shortened] },
  {
    name: "a report of too many lines",
    lines: Array.from({ length: 200 }, (_, index) => String(index)),
    kept: [...Array.from({ length: 150 }, (_, index) => String(index)), shortened],
  },
  {
    name: "a report that is too long",
    lines: Array.from({ length: 30 }, () => "x".repeat(1_000)),
    kept: [...Array.from({ length: 24 }, () => "x".repeat(1_000)), shortened],
  },
])("of $name whole lines come along, and what is left out is told", ({ lines, kept }) => {
  const report = [{ kind: "lines", lines, shortened }] as const;
  expect(plainBody(report)).toEqual([kept.join("\r\n")]);
  const { body } = new DOMParser().parseFromString(htmlBody(report), "text/html");
  expect(body.querySelector("pre")?.textContent).toBe(kept.join("\n"));
});

test("as text, steps are numbered and a link stands below its words", () => {
  expect(
    plainBody([
      { kind: "text", text: "The link is lost." },
      { kind: "steps", steps: ["Open it.", "Track it."] },
      { kind: "link", text: "Its record", url: new URL("https://crm.contoso.example/main.aspx?etn=appointment") },
    ]),
  ).toEqual(["The link is lost.", "1. Open it.\r\n2. Track it.", "Its record:\r\nhttps://crm.contoso.example/main.aspx?etn=appointment"]);
});
