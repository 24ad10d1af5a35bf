import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = new DOMParser().parseFromString(readFileSync("src/taskpane/taskpane.html", "utf8"), "text/html");

test("the page shows a busy skeleton before any script", () => {
  const pane = page.getElementById("pane");
  expect(pane?.getAttribute("aria-busy")).toBe("true");
  expect(pane?.querySelectorAll(".skeleton .bar").length).toBeGreaterThan(3);
});

test("Office.js is the only script that keeps the page waiting, and stands behind the skeleton", () => {
  const scripts = [...page.querySelectorAll<HTMLScriptElement>("script:not([async])")];
  expect(scripts.map(({ src }) => src)).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  const order = page.getElementById("pane")!.compareDocumentPosition(scripts[0]!);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("what Office.js will ask for is asked for at once, in the way it does: loaded otherwise, it would be loaded twice", () => {
  const [early, ...others] = page.querySelectorAll<HTMLScriptElement>("script[async]");
  expect(early).toMatchObject({ src: "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", crossOrigin: "anonymous" });
  expect(others).toEqual([]);
});

test("the region that says things exists from the start, outside the pane", () => {
  const said = page.getElementById("said");
  expect(said?.getAttribute("aria-live")).toBe("polite");
  expect(said?.closest("#pane")).toBeNull();
});

test("the page names itself and its language", () => {
  expect(page.documentElement.lang).toBe("en");
  expect(page.title).toBe("CRM tracking");
});
