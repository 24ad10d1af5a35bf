/** What outlook-win32-16.02.js passes to `window.external.Execute`, and the parameters that the mailbox gets. */
import { expect, test } from "vitest";
import { apiParameters } from "./win32-parameters.ts";

const blob = JSON.stringify({ itemNumber: "1" });

const calls: readonly {
  readonly name: string;
  readonly id: number;
  readonly sent: readonly unknown[] | null;
  readonly means: object | undefined;
}[] = [
  { name: "getItemIdAsync", id: 164, sent: [blob], means: undefined },
  { name: "loadCustomPropertiesAsync before there is an item", id: 3, sent: null, means: undefined },
  {
    name: "customProperties.saveAsync",
    id: 4,
    sent: ['{"witness":"{\\"crmid\\":1}"}', blob],
    means: { customProperties: { witness: '{"crmid":1}' } },
  },
  { name: "makeEwsRequestAsync", id: 5, sent: ["<Envelope/>", blob], means: { body: "<Envelope/>" } },
  { name: "displayAppointmentForm", id: 9, sent: ["AAMk/+", blob], means: { itemId: "AAMk/+" } },
  {
    name: "displayNewMessageForm",
    id: 44,
    sent: ["alex@contoso.example;pat@fabrikam.example", "", "", "Please look", "<p>Hello</p>", undefined, blob],
    means: {
      toRecipients: ["alex@contoso.example", "pat@fabrikam.example"],
      ccRecipients: [],
      bccRecipients: [],
      subject: "Please look",
      htmlBody: "<p>Hello</p>",
    },
  },
  { name: "displayReplyForm", id: 10, sent: ["<p>Hello</p>", blob], means: { htmlBody: "<p>Hello</p>" } },
  { name: "requiredAttendees.getAsync", id: 15, sent: [0, blob], means: { recipientField: 0 } },
  { name: "subject.setAsync", id: 17, sent: ["Review", blob], means: { subject: "Review" } },
  { name: "end.getAsync", id: 24, sent: [2, blob], means: { TimeProperty: 2 } },
  {
    name: "requiredAttendees.setAsync",
    id: 21,
    sent: [0, [["pat@fabrikam.example", "Pat"]], blob],
    means: { recipientField: 0, recipientArray: [{ address: "pat@fabrikam.example", name: "Pat" }] },
  },
  { name: "notificationMessages.removeAsync", id: 36, sent: ["tracking-status", blob], means: { key: "tracking-status" } },
  { name: "sessionData.getAsync", id: 186, sent: [JSON.stringify({ name: "verdict", itemNumber: "1" })], means: { name: "verdict" } },
  {
    name: "a call without an item number",
    id: 185,
    sent: ['{"name":"verdict","value":"lost"}'],
    means: { name: "verdict", value: "lost" },
  },
];

test.each(calls)("$name", ({ id, sent, means }) => {
  expect(apiParameters(id, sent)).toEqual(means);
});

test("actions belong to the notice that they were sent with, although Office.js repeats them in every later call", () => {
  const actions = [{ actionText: "Open" }];
  const withActions = JSON.stringify({ itemNumber: "1", actions });
  expect(apiParameters(35, ["tracking-status", 0, true, "Lost", "icon-16", withActions])).toEqual({
    key: "tracking-status",
    type: 0,
    persistent: true,
    message: "Lost",
    icon: "icon-16",
    actions,
  });
  expect(apiParameters(34, [withActions])).toBeUndefined();
});

test("anything but JSON after the known positions is refused", () => {
  expect(() => apiParameters(17, ["Review", "<b>more</b>"])).toThrow();
  expect(() => apiParameters(17, ["Review", 3])).toThrow("position 1");
});
