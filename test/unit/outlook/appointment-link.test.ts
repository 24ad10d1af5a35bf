import { afterEach, expect, test, vi } from "vitest";
import { findAppointmentLink } from "../../../src/outlook/appointment-link.ts";

function outlook(ewsUrl: unknown) {
  vi.stubGlobal("Office", {
    MailboxEnums: { RestVersion: { v2_0: "v2.0" } },
    context: { mailbox: { ewsUrl, convertToEwsId: (id: string) => id.replaceAll("-", "/").replaceAll("_", "+") } },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the appointment in Outlook on the web lies beside Exchange's web services", () => {
  outlook("https://mail.contoso.example:8443/EWS/Exchange.asmx");
  const link = findAppointmentLink("AAMk-a_b=");
  expect(link?.href).toBe("https://mail.contoso.example:8443/owa/?itemid=AAMk%2Fa%2Bb%3D&exvsurl=1&path=%2Fcalendar%2Fitem");
});

test("an id adds nothing to the address but itself", () => {
  outlook("https://mail.contoso.example/EWS/Exchange.asmx");
  const link = findAppointmentLink("x&path=https://evil.example/#");
  expect(link?.origin).toBe("https://mail.contoso.example");
  expect(link?.searchParams.getAll("path")).toEqual(["/calendar/item"]);
});

test.each([
  ["names no server", undefined, "item"],
  ["names none, as null", null, "item"],
  ["names what is no address", "mail", "item"],
  ["names one without https", "http://mail.contoso.example/EWS/Exchange.asmx", "item"],
  ["gives no id", "https://mail.contoso.example/EWS/Exchange.asmx", ""],
  ["gives an id longer than any", "https://mail.contoso.example/EWS/Exchange.asmx", "a".repeat(2_001)],
])("a host that %s: no address", (_name, ewsUrl, id) => {
  outlook(ewsUrl);
  expect(findAppointmentLink(id)).toBeUndefined();
});
