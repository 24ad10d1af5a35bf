/** What no English sentence may say, and what some have to. */
import { expect, test } from "vitest";
import { laterMessages } from "../../../src/locales/load-messages.ts";
import { everythingSaid } from "./said.ts";

const said = await everythingSaid("en");
/** For administrators, who are told what things are called. */
const forAdministrators = /^(?:report|details|journal|trouble\.misconfigured|helpTopics\.administrator)\b/u;
const forEverybody = said.filter(({ path }) => !forAdministrators.test(path));
const textOf = ({ text }: { readonly text: string }): string => text;
const { actions, blocked, cause, evidence, helpTopics, outcomes, pick, risks } = laterMessages("en");

test("no sentence for everybody has a technical word", () => {
  const technical = /\b(MAPI|property|properties|GUID|EWS|GlobalObjectId|crmid|stamp|witness|token|Graph)\b/iu;
  expect(forEverybody.filter(({ text }) => technical.test(text))).toEqual([]);
});

test("nobody is blamed: whoever changed the appointment last only changed it", () => {
  expect(said.filter(({ text }) => /«(?:by|who)» (?:broke|removed|deleted|untracked)|broke it|fault of/u.test(text))).toEqual([]);
});

test("the person is kept from both buttons that make a second record", () => {
  expect(said.find(({ path }) => path === "headlines.doNotTrack")?.text).toMatch(
    /Don't press Track, and don't save it in Microsoft's Sales app/u,
  );
});

test("no sentence tells to close, cancel, complete, reassign or delete a record, or to press another Track button", () => {
  const forbidden =
    /(?:^|[.:;,] |then )(?:close (?!the (?:pane|appointment,|other)|this window|it|such)|cancel |complete |reassign |delete |press Track in Outlook)/iu;
  const allowed = /could not|From .* on, delete|Once it is over, delete|is over: link it|Once the appointment is over|After that/u;
  expect(said.filter(({ path, text }) => !/^help/u.test(path) && forbidden.test(text) && !allowed.test(text))).toEqual([]);
});

test("help never sends anybody to Track in Outlook's ribbon, nor tells anybody to delete before the appointment is over", () => {
  const texts = said.filter(({ path }) => path.startsWith("help")).map(textOf);
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter((text) => /\bpress Track\b(?! in CRM)/u.test(text) && !/\bDo not press Track\b/u.test(text))).toEqual([]);
  expect(texts.filter((text) => /\bdelete\b/iu.test(text) && !/not over|is over|After that|deleted/u.test(text))).toEqual([]);
});

test.each(Object.keys(helpTopics) as (keyof typeof helpTopics)[])(
  "%s says in whole sentences what it means, what to do now and how to stop it for good",
  (name) => {
    const { means, now, forGood } = helpTopics[name];
    for (const part of [means, now, forGood]) {
      const sentences: readonly string[] = Object.values(part);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter((sentence) => !/^[A-Z].*[.]$/u.test(sentence))).toEqual([]);
    }
  },
);

test("Outlook's ribbon is named for a series only where it may be", () => {
  expect(blocked.series.unblock).not.toContain("ribbon");
  expect(blocked.series.unblockInRibbon).toContain("Track in Outlook's CRM ribbon");
});

test("what names no organization is told with its id, and with what unblocks it", () => {
  const { why, unblock } = blocked["other-organization"];
  expect(why({ homeId: "c2a9e1d4", organization: "PROD" })).toContain("an organization that isn't set up here (c2a9e1d4)");
  expect(unblock({})).toContain("list it as retired");
});

test("a claim of the appointment is not repeated in our voice", () => {
  const { why } = blocked["other-organization"];
  expect(why({ home: "UAT", homeIsClaim: true })).toContain("the appointment says that it belongs to UAT");
  expect(why({ home: "UAT" })).toContain("it belongs to UAT");
  expect(risks["at-risk"].ways.connect({ home: "UAT", homeIsClaim: true })).toMatch(/^Connect your Outlook to the owner's/u);
});

test("where nobody is named, the first step is to check again", () => {
  const { unblock } = blocked["doubt-not-own-calendar"];
  expect(unblock({})).toMatch(/^Check again\./u);
  expect(unblock({ owner: "Alex" })).toBe("Ask Alex to check from there.");
});

test("whoever may remove the link is named, and blamed for nothing", () => {
  expect(cause.body({ count: 1, names: "Blake Brooks", organization: "PROD" })).toMatch(
    /^Blake Brooks can edit this calendar but isn't a user of PROD\. Their Outlook may/u,
  );
  expect(cause.body({ count: 2, names: "Alex and Blake" })).toMatch(
    /^Alex and Blake can edit this calendar but aren't users of its organization\./u,
  );
});

test.each([
  [{ by: "Blake Brooks", date: "23 Nov", time: "10:42" }, "Lost again at 10:42, last changed by Blake Brooks"],
  [{ by: "Blake Brooks" }, "Lost again, last changed by Blake Brooks"],
  [{ date: "23 Nov", time: "10:42" }, "Lost again at 10:42"],
  [{}, "Lost again"],
])("a link that is lost again is told as far as it is known: %j", (change, expected) => {
  expect(actions.watch.lost(change)).toBe(expected);
});

test.each(["nothing", "not-known", "something"] as const)("after a failure that wrote %s, trying again is offered", (written) => {
  expect(outcomes.again[written]).toMatch(/again/u);
});

test("a refused write is not told as a refused look", () => {
  expect(outcomes.mayNotChange.what({ who: "PROD" })).toBe("PROD didn't let you change it.");
});

test("a short synchronisation is told in words", () => {
  expect(pick.others.watch({ minutes: 1 })).toContain("usually within a minute,");
});

test("no sign answers the sentence behind it", () => {
  expect(Object.values(evidence.signs).join(" ")).not.toMatch(/yes|no\b/iu);
});

test("what is asked before a meeting is sent is one sentence", () => {
  const sentences = said.filter(({ path }) => path.startsWith("alert.send.sentences."));
  expect(sentences.length).toBeGreaterThan(8);
  expect(sentences.filter(({ text }) => !/^[^.!?]+\.$/u.test(text))).toEqual([]);
});
