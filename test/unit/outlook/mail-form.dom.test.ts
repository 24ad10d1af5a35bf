import { afterEach, expect, test, vi } from "vitest";
import { mailAddress, openMailForm, type MailDraft } from "../../../src/outlook/mail-form.ts";

const link = new URL("https://mail.contoso.example/owa/?itemid=AAMk%2F%2B%3D&exvsurl=1");
const draft: MailDraft = {
  to: { address: "alex@contoso.example", name: "Alex Archer" },
  subject: "Please check “Review”",
  paragraphs: [
    { kind: "text", text: "Hello Alex," },
    { kind: "steps", steps: ["Open it.", "Press it."] },
    { kind: "link", text: "Open the appointment", url: link },
  ],
};

/** An Outlook of one requirement set, and what was asked of it. */
function outlook({ mailbox: version, item = {}, browserWindow = false }: { mailbox: number; item?: object; browserWindow?: boolean }) {
  const asked: unknown[] = [];
  const note = (name: string) => (value: unknown) => void asked.push([name, value]);
  vi.stubGlobal("Office", {
    context: {
      requirements: {
        isSetSupported: (set: string, least: string) =>
          set === "Mailbox" ? Number(least.slice(2)) <= version : set === "OpenBrowserWindowApi" && browserWindow,
      },
      ui: { openBrowserWindow: note("browser") },
      mailbox: { item, displayNewMessageForm: note("new message") },
    },
  });
  vi.stubGlobal("open", note("window"));
  const reply = (address: string) => ({ organizer: { emailAddress: address }, displayReplyForm: note("reply") });
  return { asked, reply, show: (shown: object) => Object.assign(item, shown) };
}

const told = (asked: readonly unknown[]) => asked[0] as readonly [string, string];

afterEach(() => {
  vi.unstubAllGlobals();
});

test("from Mailbox 1.6 on, a new mail to the owner is filled in", () => {
  const { asked } = outlook({ mailbox: 6 });
  openMailForm(draft);
  expect(asked).toEqual([
    [
      "new message",
      { toRecipients: ["alex@contoso.example"], subject: draft.subject, htmlBody: expect.stringContaining("Hello Alex,") as string },
    ],
  ]);
});

test("below, a reply from a read form goes to the organizer, who is the owner", () => {
  const { asked, reply, show } = outlook({ mailbox: 5 });
  show(reply("Alex@Contoso.example"));
  openMailForm(draft);
  expect(told(asked)[0]).toBe("reply");
  expect(told(asked)[1]).toContain("<li>Press it.</li>");
});

test.each([
  ["somebody else organizes it", { organizer: { emailAddress: "casey@contoso.example" }, displayReplyForm: () => undefined }],
  ["a compose form knows no reply", { organizer: { getAsync: () => undefined } }],
])("below, where %s, the mail program of the computer is asked", (_name, item) => {
  const { asked } = outlook({ mailbox: 5, item });
  openMailForm(draft);
  expect(asked).toEqual([["window", mailAddress(draft).href]]);
});

test("the body is made of elements: what comes from an appointment stays text", () => {
  const { asked } = outlook({ mailbox: 6 });
  const hostile = '<img src=x onerror="alert(1)">&amp;\u0000\u202E]]>';
  openMailForm({ ...draft, paragraphs: [{ kind: "text", text: hostile }, ...draft.paragraphs] });
  const { htmlBody } = (asked[0] as readonly [string, { htmlBody: string }])[1];
  const body = new DOMParser().parseFromString(htmlBody, "text/html").body;
  expect(body.querySelector("img")).toBeNull();
  expect(body.querySelector("p")?.textContent).toBe('<img src=x onerror="alert(1)">&amp;]]>');
  expect(body.querySelector("a")?.getAttribute("href")).toBe(link.href);
  expect([...body.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual(["Open it.", "Press it."]);
});

test("a mail address holds the recipient, the subject and the paragraphs", () => {
  const address = mailAddress(draft);
  expect(address.protocol).toBe("mailto:");
  expect(address.href).not.toContain("+");
  expect(address.pathname).toBe("alex@contoso.example");
  expect(address.searchParams.get("subject")).toBe(draft.subject);
  expect(address.searchParams.get("body")).toBe(
    `Hello Alex,\r\n\r\n1. Open it.\r\n2. Press it.\r\n\r\nOpen the appointment:\r\n${link.href}`,
  );
});

test("no subject and no address adds a field of its own", () => {
  const address = mailAddress({ ...draft, to: { address: "a?bcc=eve@evil.example" }, subject: "x&cc=eve@evil.example" });
  expect([...address.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(address.pathname).toBe("a%3Fbcc%3Deve@evil.example");
});

test.each([
  [
    "a long link",
    {
      ...draft,
      paragraphs: [
        ...draft.paragraphs.slice(0, 2),
        { kind: "link", text: "Open", url: new URL(`https://mail.contoso.example/?${"x".repeat(2_000)}`) },
      ],
    },
    "Press it.",
  ],
  ["a long text in another script", { ...draft, paragraphs: [...draft.paragraphs, { kind: "text", text: "会".repeat(300) }] }, link.href],
] satisfies [string, MailDraft, string][])(
  "%s does not make the address longer than mail programs take, and leaves the rest",
  (_name, long, kept) => {
    const { href, searchParams } = mailAddress(long);
    expect(href.length).toBeLessThanOrEqual(1_800);
    expect(searchParams.get("body")).toContain(kept);
  },
);
