import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { encodeBatch, parseBatchAnswer } from "../../../../src/crm/dataverse/batch-codec.ts";
import { headOf, parseMultipart } from "../../../sandbox/dataverse/multipart.ts";
import { microsoftAjaxStrings } from "../../../sandbox/page/microsoft-ajax-strings.ts";

const url = (path: string) => new URL(path, "https://contoso.crm4.dynamics.com/api/data/v9.2/");

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** As a server writes it. */
function written(answers: readonly Answer[], boundary = "batchresponse_1", newline = "\r\n"): string {
  const parts = answers.map(({ status, type, body }) =>
    [
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `HTTP/1.1 ${status} Whatever`,
      `Content-Type: ${type}`,
      "",
      body,
    ].join(newline),
  );
  return [...parts.map((part) => `--${boundary}${newline}${part}${newline}`), `--${boundary}--${newline}`].join("");
}

function read(text: string, type = "multipart/mixed; boundary=batchresponse_1") {
  return parseBatchAnswer({ status: 200, headers: new Headers({ "Content-Type": type }), text });
}

test("whatever addresses go in, a reader written apart takes the same out, in their order", () => {
  const addresses = fc.array(fc.record({ path: fc.webPath(), query: fc.string({ unit: "binary" }) }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(addresses, (asked) => {
      const urls = asked.map(({ path, query }) => {
        const one = url(`.${path}`);
        one.searchParams.set("$filter", query);
        return one;
      });
      const { contentType, body } = encodeBatch(
        urls,
        { Accept: "application/json", Prefer: 'odata.include-annotations="a,b"' },
        "batch_x-1",
      );
      const parts = parseMultipart(contentType, body).map(headOf);
      expect(parts.map(({ method, target }) => [method, target])).toEqual(urls.map(({ href }) => ["GET", href]));
      for (const { headers } of parts) expect(headers.get("prefer")).toBe('odata.include-annotations="a,b"');
    }),
  );
});

test("whatever JSON is answered comes out as it went in, with its status", () => {
  const answer = fc.record({ status: fc.integer({ min: 200, max: 599 }), type: fc.constant("application/json"), body: fc.json() });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), fc.constantFrom("\r\n", "\n"), (answers, newline) => {
      const parts = read(written(answers, "batchresponse_1", newline));
      expect(parts.map(({ status, text, headers }) => ({ status, type: headers.get("Content-Type"), body: text }))).toEqual(answers);
    }),
  );
});

test("no text whatever makes it throw anything but the failure of an unexpected answer", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => written([{ status: 200, type: text, body: text }])),
      ),
      fc.nat(200),
      (text, cut) => {
        try {
          read(text.slice(cut));
        } catch (error) {
          expect((error as Error).name).toBe("Unexpected");
        }
      },
    ),
  );
});

test.each([
  { what: "no multipart", text: "{}", type: "application/json" },
  { what: "no boundary", text: "", type: "multipart/mixed" },
  {
    what: "cut in the middle",
    text: written([{ status: 200, type: "application/json", body: "{}" }]).slice(0, -20),
    type: "multipart/mixed; boundary=batchresponse_1",
  },
  {
    what: "a part without a status",
    text: "--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHello\r\n\r\n{}\r\n--batchresponse_1--",
    type: "multipart/mixed; boundary=batchresponse_1",
  },
])("an answer that is $what is refused as a whole", ({ text, type }) => {
  expect(() => read(text, type)).toThrow(expect.objectContaining({ name: "Unexpected" }));
});

test("a boundary may be quoted, and text that only looks like it stays text", () => {
  const body = JSON.stringify({ subject: "--batchresponse_1--" });
  const [part] = read(
    written([{ status: 404, type: "application/json", body }]),
    'Multipart/Mixed; charset=utf-8; boundary="batchresponse_1"',
  );
  expect(part).toMatchObject({ status: 404, text: body });
});

test.each([
  { what: "no request", urls: 0, headers: {}, boundary: "b" },
  { what: "more than a batch holds", urls: 1001, headers: {}, boundary: "b" },
  { what: "a header with a line break", urls: 1, headers: { Prefer: "a\r\nGET https://evil.example HTTP/1.1" }, boundary: "b" },
  { what: "a boundary with a line break", urls: 1, headers: {}, boundary: "b\r\n" },
])("$what is a mistake of our own", ({ urls, headers, boundary }) => {
  expect(() =>
    encodeBatch(
      Array.from({ length: urls }, () => url("WhoAmI")),
      headers as Record<string, string>,
      boundary,
    ),
  ).toThrow(TypeError);
});

test("beside Office.js, whose MicrosoftAjax.js replaces startsWith, every part is read", () => {
  const answers = ["1", "2"].map((body) => ({ status: 200, type: "application/json", body }));
  vi.spyOn(String.prototype, "startsWith").mockImplementation(microsoftAjaxStrings.startsWith);
  const parts = read(written(answers));
  vi.restoreAllMocks();
  expect(parts.map(({ text }) => text)).toEqual(["1", "2"]);
});
