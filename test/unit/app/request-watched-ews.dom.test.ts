import { afterEach, expect, test, vi } from "vitest";
import { requestWatchedEws } from "../../../src/app/request-watched-ews.ts";
import { createExchangeLog } from "../../../src/http/exchange-log.ts";
import { element } from "../../../src/mailbox/ews/ews-element.ts";
import { toSoapText } from "../../../src/mailbox/ews/to-soap-text.ts";

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();
const request = toSoapText(element("m:GetItem", {}, [element("t:ItemId", { Id: "AAMkAGexample0001" })]));

async function listed(result: object): Promise<unknown> {
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: { mailbox: { makeEwsRequestAsync: (_: string, done: (told: object) => void) => done(result) } },
  });
  const log = createExchangeLog(() => 1_000);
  const value = await requestWatchedEws(request, { signal, log }).catch(() => undefined);
  expect(value).toBe("value" in result ? result.value : undefined);
  const [only, ...more] = log.list();
  expect([only?.method, only?.target, more]).toEqual(["EWS", "GetItem", []]);
  return only?.result;
}

const coded = (...codes: string[]) => codes.map((code) => `<m:ResponseCode>${code}</m:ResponseCode>`).join("<t:Subject>Secret</t:Subject>");

test.each([
  ["what went well", coded("NoError", "NoError"), "NoError"],
  ["what went well for some", coded("NoError", "ErrorItemNotFound", "NoError"), "NoError, ErrorItemNotFound"],
  ["a fault", `<e:ResponseCode xmlns:e="urn:errors">ErrorServerBusy</e:ResponseCode>`, "ErrorServerBusy"],
  ["a code that Exchange does not have", coded("alex@contoso.example"), "no response code"],
  ["a page of the network", "<html>Welcome</html>", "no response code"],
])("%s is listed by operation and response codes", async (_, value, status) => {
  expect(await listed({ status: "succeeded", value })).toEqual({ kind: "answered", status });
});

test("what Outlook did not bring is listed by the failure's name", async () => {
  const error = { code: 9020, message: "alex@contoso.example" };
  expect(await listed({ status: "failed", error })).toEqual({ kind: "failed", why: "Unexpected" });
});
