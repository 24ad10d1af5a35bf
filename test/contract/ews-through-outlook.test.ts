/** The way to Exchange Web Services: Outlook carries an add-in's request there, others bring a token. */
import { expect, test } from "vitest";
import { parseXml } from "../sandbox/ews/xml.ts";
import { faultCode, field, findItem, getItem, onPremises, setProperty, soap, startExchange, view } from "./start-exchange.ts";
import { alex, blake } from "./start-sandbox.ts";

test("every request is in the log, with its operation", async () => {
  const { request, sandbox } = startExchange();
  await request(getItem(""));
  expect(sandbox.session.log.list()).toMatchObject([
    { to: "ews", method: "POST", path: "/ews/exchange.asmx", operation: "GetItem", status: 200 },
  ]);
});

test("a fault strikes an operation by its name, and says what Exchange would", async () => {
  const { proxy, post, changeKey } = startExchange(onPremises(), [
    { on: "ews POST UpdateItem", status: 503, retryAfter: 3 },
    { on: "ews /exchange.asmx FindItem", status: 502 },
  ]);
  expect(await changeKey()).not.toBe("");
  expect(await proxy(soap("<m:UpdateItem/>"))).toEqual({
    wasProxySuccessful: false,
    errorMessage: "The remote server returned an error: (503)",
  });
  const busy = await post(soap("<m:UpdateItem/>"));
  const document = parseXml(await busy.text());
  expect([
    busy.status,
    busy.headers.get("retry-after"),
    faultCode(document),
    document.querySelector('Value[Name="BackOffMilliseconds"]')?.textContent,
  ]).toEqual([503, "3", "ErrorServerBusy", "3000"]);
  const gateway = await post(soap(findItem(view())));
  expect([gateway.status, gateway.headers.get("content-type")]).toEqual([502, "text/html"]);
});

test("a fault's text comes through as the answer", async () => {
  expect(await startExchange(onPremises(), [{ on: "ews", body: "<h1>Sign in</h1>" }]).proxy(soap(getItem("")))).toEqual({
    wasProxySuccessful: true,
    body: "<h1>Sign in</h1>",
  });
});

test("a broken connection is a failed call, and silence is silence", async () => {
  const { proxy, ask, sandbox } = startExchange(onPremises(), [
    { on: "ews GetItem", drop: "before" },
    { on: "ews FindItem", hang: true },
  ]);
  expect(await proxy(soap(getItem("")))).toMatchObject({ wasProxySuccessful: false });
  const gone = new AbortController();
  const answer = ask("/sandbox/outlook/call", {
    method: "POST",
    body: JSON.stringify({ dispid: 5, params: { body: soap(findItem(view())) } }),
    signal: gone.signal,
  }).then(
    () => "answered",
    () => "gave up",
  );
  while (sandbox.session.log.list().length < 2) await new Promise((resolve) => setImmediate(resolve));
  gone.abort();
  expect(await answer).toBe("gave up");
});

test("a connection that breaks after the write leaves it written", async () => {
  const { update, item } = startExchange(onPremises(), [{ on: "ews UpdateItem", drop: "after" }]);
  await expect(update(setProperty("crmid", "String", "x"))).rejects.toThrow();
  expect((await item()).properties).toMatchObject({ crmid: "x" });
});

test("a mailbox in the cloud has no Exchange Web Services", async () => {
  const { proxy, post, token } = startExchange();
  expect(await proxy(soap(getItem("")), blake)).toEqual({ wasProxySuccessful: false, errorMessage: "Exchange Web Services are off" });
  expect(faultCode(parseXml(await (await post(soap(getItem("")), await token(blake, "ews"))).text()))).toBe("ErrorNonExistentMailbox");
});

test("a request or an answer that is too large does not get through", async () => {
  const { proxy } = startExchange(onPremises((world) => (world.mailboxes[0]!.items[0]!.subject = "x".repeat(6_000_000))));
  expect(await proxy(soap(getItem("")) + " ".repeat(1_000_000))).toMatchObject({ wasProxySuccessful: false });
  expect(await proxy(soap(getItem(field("item:Subject"))))).toMatchObject({
    wasProxySuccessful: false,
    errorMessage: "The response is too large",
  });
});

test("an older Outlook carries one megabyte back", async () => {
  const large = (mailboxApi: string) =>
    startExchange(
      onPremises((world) => {
        world.viewer.mailboxApi = mailboxApi;
        world.mailboxes[0]!.items[0]!.subject = "x".repeat(2_000_000);
      }),
    ).proxy(soap(getItem(field("item:Subject"))));
  expect([(await large("1.3")).wasProxySuccessful, (await large("1.4")).wasProxySuccessful]).toEqual([false, true]);
});

test("whoever asks Exchange without Outlook needs a token for it", async () => {
  const { ask, post, token } = startExchange();
  const none = await ask("/ews/exchange.asmx", { method: "POST", body: soap(getItem("")), headers: { "content-type": "text/xml" } });
  expect([none.status, none.headers.get("www-authenticate"), await none.text()]).toEqual([401, "Bearer", ""]);
  expect((await post(soap(getItem("")), await token(alex, "graph"))).status).toBe(401);
  expect((await post(soap(getItem("")))).status).toBe(200);
});

test("no page of another origin may ask Exchange by itself", async () => {
  const { ask, post } = startExchange();
  const headers = { origin: "https://elsewhere.example", "access-control-request-headers": "authorization" };
  const preflight = await ask("/ews/exchange.asmx", { method: "OPTIONS", headers });
  expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([401, null]);
  expect((await post(soap(getItem("")))).headers.get("access-control-allow-origin")).toBeNull();
});

test("what XML forbids is written as Exchange writes it, and what it reserves is escaped", async () => {
  const { proxy } = startExchange(onPremises((world) => (world.mailboxes[0]!.items[0]!.subject = "a\u0001<b>&")));
  expect((await proxy(soap(getItem(field("item:Subject"))))).body).toContain("<t:Subject>a&#x1;&lt;b&gt;&amp;</t:Subject>");
});

test("an Outlook on Exchange on-premises is of its time", async () => {
  const { ask } = startExchange();
  const outlook = async (route: string, body: object = {}) =>
    (await ask(`/sandbox/outlook/${route}`, { method: "POST", body: JSON.stringify(body) })).json() as Promise<unknown>;
  expect(await outlook("initial-data")).toMatchObject({ permissionLevel: 2, userProfileType: "enterprise" });
  expect(await outlook("app-context")).toMatchObject({ nestedAppAuth: false, requirements: { Mailbox: "1.5" } });
  expect(await outlook("app-context")).not.toHaveProperty("requirements.NestedAppAuth");
  expect(await outlook("app-context", { viewer: blake })).toMatchObject({
    nestedAppAuth: true,
    requirements: { Mailbox: "1.14", NestedAppAuth: "1.1" },
  });
});
