import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifestLocales } from "../../../scripts/manifest/check-languages.ts";
import { checkManifest } from "../../../scripts/manifest/check-manifest.ts";
import { elements, parseManifest } from "../../../scripts/manifest/parse-manifest.ts";
import { languageFor, languages } from "../../../src/locales/language.ts";

const root = `${import.meta.dirname}/../../..`;
const manifest = readFileSync(`${root}/manifest.xml`, "utf8");
/** Two lines of a ribbon's button. */
const longestLabel = 40;
const x = (count: number): string => "x".repeat(count);

test("the project's manifest has no problem", () => {
  expect(checkManifest(manifest, { root })).toEqual([]);
});

test("it speaks every language that there are messages in", () => {
  expect(["en", ...manifestLocales.map(languageFor)]).toEqual(expect.arrayContaining([...languages]));
});

test("the ribbon calls group and button as the pane calls them", () => {
  const texts = elements(parseManifest(manifest), "Override").filter((text) => text.hasAttribute("Locale"));
  const called = (id: string, locale: string): readonly (string | null)[] =>
    texts
      .filter((text) => text.parentElement?.getAttribute("id") === id && text.getAttribute("Locale") === locale)
      .map((text) => text.getAttribute("Value"));
  const catalogues = readdirSync(`${root}/src/locales`).filter((file) => file.endsWith(".json") && file !== "en.json");
  expect(catalogues.length).toBeGreaterThan(12);
  for (const file of catalogues) {
    const language = file.replace(".json", "");
    const { pane } = JSON.parse(readFileSync(`${root}/src/locales/${file}`, "utf8")) as { pane: { name: string; check: string } };
    const locales = manifestLocales.filter((locale) => locale === language || locale.startsWith(`${language}-`));
    expect(locales, file).not.toEqual([]);
    for (const locale of locales) {
      expect(called("Group.Label", locale), locale).toEqual([pane.name, pane.name]);
      expect(called("CheckStatus.Label", locale), locale).toEqual([pane.check, pane.check]);
    }
  }
});

test("a button's label is short in every language", () => {
  const labels = elements(parseManifest(manifest), "ShortStrings").flatMap((list) => elements(list, "Override"));
  expect(labels.length).toBe(2 * 2 * manifestLocales.length);
  expect(labels.map((label) => label.getAttribute("Value") ?? "").filter(({ length }) => length > longestLabel)).toEqual([]);
});

/** Each case spoils one thing; `says` is a problem that has to be among the answers. */
const broken: { name: string; from: string | RegExp; to: string; says: RegExp }[] = [
  { name: "XML that ends in the middle", from: "</OfficeApp>", to: "", says: /^not well-formed: / },
  { name: "a missing element", from: /<SupportUrl.*/, to: "", says: /^OfficeApp MailApp: SupportUrl is missing$/ },
  {
    name: "elements in the wrong order",
    from: /( *<Version>.*\n)( *<ProviderName>.*\n)/,
    to: "$2$1",
    says: /^OfficeApp MailApp: Version must come before ProviderName$/,
  },
  {
    name: "an element that no schema knows",
    from: "<DisableEntityHighlighting>true</DisableEntityHighlighting>",
    to: "<Theme />",
    says: /Theme does not belong here/,
  },
  {
    name: "shared folders behind the function file",
    from: /( *<SupportsSharedFolders>.*\n)( *<FunctionFile.*\n)/,
    to: "$2$1",
    says: /^DesktopFormFactor: SupportsSharedFolders must come before FunctionFile$/,
  },
  {
    name: "a button without its action",
    from: /<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/,
    to: "",
    says: /^Control Button: Action is missing$/,
  },
  {
    name: "1.1 before the resources of 1.0",
    from: /( *<Resources>[\s\S]*?<\/Resources>\n)([\s\S]*?)(\n +<VersionOverrides[\s\S]*<\/VersionOverrides>)(\n +<\/VersionOverrides>)/,
    to: "$2$3\n$1$4",
    says: /Resources must come before VersionOverrides/,
  },
  {
    name: "a name of 126 characters",
    from: /<DisplayName .*/,
    to: `<DisplayName DefaultValue="${x(126)}" />`,
    says: /^DisplayName: 126 characters, at most 125$/,
  },
  {
    name: "a translated name of 126 characters",
    from: /<DisplayName .*/,
    to: `<DisplayName DefaultValue="Guard"><Override Locale="de-DE" Value="${x(126)}" /></DisplayName>`,
    says: /^Override de-DE: 126 characters, at most 125$/,
  },
  {
    name: "a description of 251 characters",
    from: /<Description DefaultValue="[^"]*"/,
    to: `<Description DefaultValue="${x(251)}"`,
    says: /^Description: 251 characters, at most 250$/,
  },
  {
    name: "a translated long string of 251 characters",
    from: /( id="OpenPane\.Tip"[^]*?Locale="fr-FR" Value=)"[^"]*"/,
    to: `$1"${x(251)}"`,
    says: /^bt:Override fr-FR: 251 characters, at most 250$/,
  },
  {
    name: "a text that lacks a language",
    from: /( id="CheckStatus\.Label"[^]*?)<bt:Override Locale="he-IL".*/,
    to: "$1",
    says: /^bt:String CheckStatus\.Label: no text in he-IL$/,
  },
  {
    name: "a description that lacks a language",
    from: /<Override Locale="ja-JP".*/,
    to: "",
    says: /^Description: no text in ja-JP$/,
  },
  {
    name: "a language that there are no messages in",
    from: /<bt:Override Locale="de-DE"/,
    to: `<bt:Override Locale="fi-FI"`,
    says: /^bt:String Group\.Label: fi-FI stands twice, or is none of de-DE, /,
  },
  {
    name: "a language that stands twice",
    from: /(<bt:Override Locale="de-DE".*)/,
    to: "$1$1",
    says: /^bt:String Group\.Label: de-DE stands twice/,
  },
  {
    name: "English in place of a translation",
    from: /( id="CheckStatus\.Label" DefaultValue="([^"]*)"[^]*?Locale="sv-SE" Value=)"[^"]*"/,
    to: `$1"$2"`,
    says: /^bt:String CheckStatus\.Label: bt:Override sv-SE is the English text$/,
  },
  {
    name: "another text in 1.1 than in 1.0",
    from: /( id="CheckStatus\.Label"[^]*?Locale="pl-PL" Value=)"[^"]*"/,
    to: `$1"Inaczej"`,
    says: /^bt:String CheckStatus\.Label: VersionOverridesV1_0 and VersionOverridesV1_1 say something else$/,
  },
  { name: "an empty name", from: /<DisplayName .*/, to: `<DisplayName DefaultValue=" " />`, says: /^DisplayName: the text is empty$/ },
  {
    name: "a short string of 126 characters",
    from: `DefaultValue="Tracking Guard"`,
    to: `DefaultValue="${x(126)}"`,
    says: /^bt:String OpenPane\.Label: 126 characters, at most 125$/,
  },
  {
    name: "a long string of 251 characters",
    from: /DefaultValue="Shows whether.*?"/,
    to: `DefaultValue="${x(251)}"`,
    says: /^bt:String OpenPane\.Tip: 251 characters, at most 250$/,
  },
  {
    name: "a resid of 33 characters",
    from: /Group\.Label/g,
    to: x(33),
    says: /^VersionOverridesV1_0: resource x{33}: 33 characters, at most 32$/,
  },
  {
    name: "a resid that nothing defines",
    from: `<Label resid="Group.Label" />`,
    to: `<Label resid="Group.Name" />`,
    says: /^VersionOverridesV1_0: Label Group\.Name: resource Group\.Name is not defined$/,
  },
  {
    name: "1.1 leaning on a resource of 1.0",
    from: /(<VersionOverrides[^>]*V1_1"[\s\S]*)<bt:Url id="Pane\.Url".*/,
    to: "$1",
    says: /^VersionOverridesV1_1: SourceLocation Pane\.Url: resource Pane\.Url is not defined$/,
  },
  {
    name: "a resource that nobody uses",
    from: `<bt:ShortStrings>`,
    to: `<bt:ShortStrings><bt:String id="Spare" DefaultValue="Spare" />`,
    says: /^VersionOverridesV1_0: resource Spare is never used$/,
  },
  {
    name: "a label taken from the addresses",
    from: `<Label resid="Group.Label" />`,
    to: `<Label resid="Pane.Url" />`,
    says: /resource Pane\.Url is in Urls, not in ShortStrings$/,
  },
  {
    name: "two buttons of one id",
    from: /organizerOpenPane/,
    to: "organizerCheckStatus",
    says: /^VersionOverridesV1_0: id organizerCheckStatus stands twice$/,
  },
  {
    name: "an address over plain http",
    from: /https:\/\/localhost:3000\/taskpane\.html/,
    to: "http://localhost:3000/taskpane.html",
    says: /"http:\/\/localhost:3000\/taskpane\.html" is not an https address$/,
  },
  {
    name: "a page that is not built",
    from: /3000\/commands\.html/,
    to: "3000/functions.html",
    says: /^bt:Url Commands\.Url: the build makes no functions\.html$/,
  },
  { name: "an icon that does not exist", from: /icon-64\.png/, to: "icon-65.png", says: /^IconUrl: there is no assets\/icon-65\.png$/ },
  {
    name: "an icon of another size than claimed",
    from: /<HighResolutionIconUrl .*/,
    to: `<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-80.png" />`,
    says: /^HighResolutionIconUrl: assets\/icon-80\.png is 80×80, not 128×128$/,
  },
  {
    name: "a button icon of another size than claimed",
    from: /(id="Icon\.32" DefaultValue=".*)icon-32\.png/,
    to: "$1icon-16.png",
    says: /^bt:Image Icon\.32: assets\/icon-16\.png is 16×16, not 32×32$/,
  },
  { name: "a button without its 80 px icon", from: /<bt:Image size="80".*/, to: "", says: /^Control Button: no icon of 80 px$/ },
  { name: "more than Exchange on-premises offers", from: `MinVersion="1.3"`, to: `MinVersion="1.12"`, says: /Mailbox 1\.12 is above 1\.5/ },
  {
    name: "overrides that ask for more than on-premises offers",
    from: `DefaultMinVersion="1.5"`,
    to: `DefaultMinVersion="1.8"`,
    says: /^bt:Sets: Mailbox 1\.8 is above 1\.5/,
  },
  {
    name: "the id of another add-in",
    from: /<Id>.*<\/Id>/,
    to: "<Id>00000000-0000-4000-8000-000000000000</Id>",
    says: /^Id is 00000000-.*, but src\/configuration\/add-in-id\.ts says /,
  },
  {
    name: "a permission that does not exist",
    from: "<Permissions>ReadWriteItem",
    to: "<Permissions>ReadEverything",
    says: /^Permissions: "ReadEverything" is none of /,
  },
  {
    name: "a surface left out",
    from: /AppointmentAttendeeCommandSurface/,
    to: "MessageReadCommandSurface",
    says: /^VersionOverridesV1_0: no AppointmentAttendeeCommandSurface$/,
  },
  {
    name: "shared calendars left out",
    from: "<SupportsSharedFolders>true</SupportsSharedFolders>",
    to: "",
    says: /^VersionOverridesV1_1: SupportsSharedFolders is not true/,
  },
  {
    name: "a launch event that no code goes by",
    from: /FunctionName="onAppointmentSend"/,
    to: 'FunctionName="onSend"',
    says: /^FunctionName onSend: nothing in src\/commands goes by it$/,
  },
  {
    name: "an alert that would keep the meeting",
    from: `SendMode="SoftBlock"`,
    to: `SendMode="Block"`,
    says: /^LaunchEvent: SendMode Block is not SoftBlock$/,
  },
  {
    name: "an alert without the button that opens the pane",
    from: /organizerOpenPane/g,
    to: "organizerPane",
    says: /opens the pane by the button organizerOpenPane, which is not there$/,
  },
  {
    name: "the runtime behind the form factor",
    from: /( *<Runtimes>[\s\S]*?<\/Runtimes>\n)( *<DesktopFormFactor>[\s\S]*?<\/DesktopFormFactor>\n)/,
    to: "$2$1",
    says: /Runtimes must come before DesktopFormFactor$/,
  },
  {
    name: "a runtime without the script of classic Outlook",
    from: /<Override type="javascript".*/,
    to: "",
    says: /^Runtime Commands\.Url: Override is missing$/,
  },
  {
    name: "a script that is not built",
    from: /launch-event\.js/,
    to: "launch.js",
    says: /^bt:Url LaunchEvent\.Url: the build makes no launch\.js$/,
  },
  {
    name: "a command that no code goes by",
    from: /checkTrackingStatus/,
    to: "checkEverything",
    says: /^FunctionName checkEverything: nothing in src\/commands goes by it$/,
  },
];

test.each(broken)("$name is told", ({ from, to, says }) => {
  const spoiled = manifest.replace(from, to);
  expect(spoiled).not.toBe(manifest);
  expect(checkManifest(spoiled, { root })).toContainEqual(expect.stringMatching(says));
});
