import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { InvalidManifest, parseManifest } from "./add-in.ts";

const manifest = readFileSync(new URL("examples/hello-appointment/manifest.xml", import.meta.url), "utf8");

test("a manifest gives id, name and the button of the pane", () => {
  expect(parseManifest(manifest)).toEqual({
    id: "0d6c2a54-8e1b-4b9c-9f43-3a1e5c7d9b20",
    name: "Hello, Appointment",
    pane: { label: "Say hello", page: "/hello.html" },
    functions: [],
  });
});

test("the innermost VersionOverrides applies, with its functions and its send handler", () => {
  const newer = `<VersionOverrides xsi:type="VersionOverridesV1_1">
    <Hosts><Host><DesktopFormFactor>
      <FunctionFile resid="Commands" />
      <ExtensionPoint xsi:type="AppointmentOrganizerCommandSurface">
        <Control xsi:type="Button"><Label resid="Greet" /><Action xsi:type="ExecuteFunction"><FunctionName>greet</FunctionName></Action></Control>
      </ExtensionPoint>
      <ExtensionPoint xsi:type="LaunchEvent">
        <LaunchEvents><LaunchEvent Type="OnAppointmentSend" FunctionName="greetBeforeSending" /></LaunchEvents>
      </ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Urls><bt:Url id="Commands" DefaultValue="https://localhost:3000/commands.html" /></bt:Urls>
      <bt:ShortStrings><bt:String id="Greet" DefaultValue="Greet"><bt:Override Locale="de-DE" Value="Grüßen" /></bt:String></bt:ShortStrings>
    </Resources>
  </VersionOverrides></VersionOverrides>`;
  expect(parseManifest(manifest.replace("</VersionOverrides>", newer))).toMatchObject({
    functions: [{ label: "Greet", labels: { "de-de": "Grüßen" }, name: "greet" }],
    commandsPage: "/commands.html",
    sendFunction: "greetBeforeSending",
  });
});

test.each<[what: string, xml: string, says: RegExp]>([
  ["what is not XML", "{}", /is not XML/],
  ["another document", "<html/>", /has no Id/],
  ["half a manifest", manifest.slice(0, 900), /is not XML/],
])("%s is refused", (_, xml, says) => {
  expect(() => parseManifest(xml)).toThrow(InvalidManifest);
  expect(() => parseManifest(xml)).toThrow(says);
});
