import { expect, test } from "vitest";
import { crossSite, crossSiteCommand } from "./cross-site.ts";

test("Microsoft's host name is mapped to the sandbox's port on this machine", () => {
  const { url, flags } = crossSite(3300);
  expect(url).toBe("https://outlook.office.com/?pane=open");
  expect(flags).toContain("--host-resolver-rules=MAP outlook.office.com 127.0.0.1:3300");
});

test("the command uses the profile that it is given and is quoted for a shell", () => {
  const command = crossSiteCommand(3000, "/opt/my browser/chrome", "/tmp/profile");
  expect(command).toMatch(/^"\/opt\/my browser\/chrome" --user-data-dir=\/tmp\/profile /);
  expect(command).toContain(' "--host-resolver-rules=MAP outlook.office.com 127.0.0.1:3000" --ignore-certificate-errors ');
  expect(command).toMatch(/ "https:\/\/outlook\.office\.com\/\?pane=open"$/);
});
