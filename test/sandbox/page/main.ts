/** Assembles the page: Outlook on the left, the sandbox's own panel on the right. */
import { addIn } from "./add-in.ts";
import { drawer } from "./drawer/drawer.ts";
import { hostLog } from "./drawer/host-log.ts";
import { clientRunMessage, crmTrackMessage, syncMessage } from "./drawer/outcome-messages.ts";
import type { MailDraft } from "./host/mail-draft.ts";
import { runFunctionCommand, type FunctionCommand } from "./host/function-command.ts";
import type { HostBackend } from "./host/add-in-host.ts";
import { askBeforeSending } from "./host/send-event.ts";
import { SessionData } from "./host/session-data.ts";
import { OutlookWindow, type Shown } from "./outlook-window.ts";
import { pressCrmTrack, runCrmClient, runSync } from "./routes/control.ts";
import { callMailbox, getClientContext, getInitialData, watchChanges } from "./routes/outlook-server.ts";
import { accountBroker, answerBridge } from "./sign-in/account-broker.ts";
import { appointment } from "./view/appointment.ts";
import { calendars } from "./view/calendars.ts";
import { infoBar } from "./view/info-bar.ts";
import { showMailForm } from "./view/mail-form.ts";
import { ribbon } from "./view/ribbon.ts";
import { Section } from "./view/section.ts";
import { promptBeforeSending } from "./view/send-prompt.ts";
import { TaskPane } from "./view/task-pane.ts";
import { topBar } from "./view/top-bar.ts";
import { readAddress } from "./window-address.ts";

const page = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element "${id}"`);
  return found;
};

const address = readAddress(location.search);
const life = new AbortController();
const log = hostLog(page("host-log"));
const observer = { onUnknown: log.add };
const sessionData = new SessionData();
let commandRuns = false;

const parts = {
  bar: new Section(page("top-bar"), topBar),
  calendars: new Section(page("calendars"), (model: Parameters<typeof calendars>[0]) =>
    calendars(model, (mailbox, item) => void outlook.open(mailbox, item)),
  ),
  info: new Section(page("info-bar"), (model: Parameters<typeof infoBar>[0]) => infoBar(model, (key) => void outlook.dismissNotice(key))),
  appointment: new Section(page("appointment"), (model: Parameters<typeof appointment>[0]) => appointment(model, () => void send())),
  sandbox: drawer(page("drawer-parts"), {
    loadWorld: (name) => void outlook.loadWorld(name),
    switchPerson: (email) => void outlook.switchPerson(email),
    runCrmClient: ({ email, name }) => void outlook.act(async () => clientRunMessage(name, await runCrmClient(email))),
    pressCrmTrack: ({ email, name }) => {
      const form = outlook.shown?.session.form;
      if (form) void outlook.act(() => pressCrmTrack(email, form.mailbox, form.item).then(() => crmTrackMessage(name)));
    },
    runSync: () => void outlook.act(async () => syncMessage(await runSync())),
  }),
};

const { buttons, opener, speak } = ribbon(addIn, {
  runFunction: (functionName) => void runInPage((command) => runFunctionCommand({ ...command, functionName })),
  togglePane: () => (pane.isOpen ? pane.close() : openPane()),
});
const paneTitle = addIn.pane?.label ?? addIn.name;
page("pane-title").textContent = paneTitle;
page("close-pane").setAttribute("aria-label", `Close ${paneTitle}`);

const pane = new TaskPane(
  { pane: page("pane"), slot: page("pane-slot"), closeButton: page("close-pane"), after: page("drawer-toggle"), opener },
  { ...observer, onOpenItem: openBeside, onOpenMail: (mail) => void showMail(mail) },
);

const outlook = new OutlookWindow(address, {
  show: draw,
  onFormChanged() {
    sessionData.clear();
    if (pane.isOpen) openPane();
  },
  showOutcome(words) {
    page("outcome").textContent = words;
  },
  showError(words) {
    page("trouble").textContent = words;
  },
});

function draw({ state, session, world, requests, notices }: Shown): void {
  const { viewer, people } = state;
  document.documentElement.dataset["theme"] = viewer.theme;
  const item = state.calendars.find(({ email }) => email === session.form.mailbox)?.items.find(({ id }) => id === session.form.item);
  document.title = item ? `${item.subject} – Outlook (sandbox)` : "Outlook (sandbox)";
  // Only now there is something that they could be pressed for.
  if (!opener.isConnected) page("ribbon").replaceChildren(...buttons);
  speak(viewer.locale);
  parts.bar.show({ name: viewer.name, email: viewer.email, org: viewer.org });
  parts.calendars.show({ calendars: state.calendars, open: session.form, locale: viewer.locale });
  parts.info.show({ notices, busy: commandRuns, addInName: addIn.name });
  parts.appointment.show({ item, form: session.form, people, locale: viewer.locale });
  parts.sandbox.show({ state, session, world, requests });
}

/** The mailbox's server, for the open form. */
function backendFor({ session: { viewer, form } }: Shown, signal: AbortSignal): HostBackend {
  return sessionData.before({
    clientContext: () => getClientContext(viewer, { signal }),
    initialData: () => getInitialData(viewer, form, { signal }),
    call: (dispatchId, parameters) => callMailbox({ viewer, form, dispatchId, parameters }, { signal }),
  });
}

function openPane(): void {
  const shown = outlook.shown;
  if (shown && addIn.pane)
    pane.open({ page: addIn.pane.page, title: paneTitle, ...clientOf(shown), backend: (signal) => backendFor(shown, signal) });
}

function clientOf({ state: { viewer } }: Shown) {
  return { client: viewer.client, addInId: addIn.id, locale: viewer.locale, theme: viewer.theme, nestedAppAuth: viewer.nestedAppAuth };
}

/** Opens an appointment in a window of its own, as Outlook does. EWS ids differ from REST ids in two characters. */
function openBeside(id: string): void {
  const plain = (text: string): string => text.replaceAll("+", "_").replaceAll("/", "-");
  const { state, session } = outlook.shown ?? {};
  const mailbox = state?.calendars.find(({ items }) => items.some((item) => plain(item.id) === plain(id)));
  const item = mailbox?.items.find((each) => plain(each.id) === plain(id));
  if (session && mailbox && item)
    window.open(
      `/?${new URLSearchParams({ viewer: session.viewer, mailbox: mailbox.email, item: item.id }).toString()}`,
      "_blank",
      "noopener",
    );
  else log.add(`an appointment that nobody has: ${id}`);
}

/** The sandbox's Outlook sends no mail; it says what it would have done. */
async function showMail(mail: MailDraft): Promise<void> {
  const { form } = outlook.shown?.session ?? {};
  const open = outlook.shown?.state.calendars.find(({ email }) => email === form?.mailbox)?.items.find(({ id }) => id === form?.item);
  const filled =
    mail.kind === "new"
      ? mail
      : { to: [open?.organizer ?? form?.mailbox ?? ""], subject: `RE: ${open?.subject ?? ""}`, htmlBody: mail.htmlBody };
  const choice = await showMailForm(filled);
  await outlook.act(() => Promise.resolve(choice === "send" ? "The mail was sent: this sandbox mails nobody." : "The mail was discarded."));
}

/** Sends no meeting, either; it says what it would have done. */
async function send(): Promise<void> {
  const { sendFunction } = addIn;
  const answer =
    sendFunction === undefined
      ? { allowEvent: true }
      : await runInPage((command) => askBeforeSending({ ...command, functionName: sendFunction }));
  if (!answer) return;
  const choice = answer.allowEvent === false ? await promptBeforeSending(answer, addIn.name) : "send";
  if (choice === "take-action") openPane();
  await outlook.act(() => Promise.resolve(sendWords[choice]));
}

const sendWords = {
  send: "The meeting was sent.",
  "send-anyway": "The meeting was sent anyway.",
  "do-not-send": "The meeting was not sent.",
  "take-action": "The meeting was not sent.",
};

/** Runs one function at a time in the add-in's hidden page. */
async function runInPage<T>(run: (command: Omit<FunctionCommand, "functionName">) => Promise<T>): Promise<T | undefined> {
  const shown = outlook.shown;
  if (!shown || commandRuns) return undefined;
  commandRuns = true;
  draw(shown);
  const { signal } = life;
  let result: T | undefined;
  await outlook.act(async () => {
    result = await run({
      ...clientOf(shown),
      page: addIn.commandsPage ?? "",
      backend: backendFor(shown, signal),
      observer,
      signal,
    }).finally(() => (commandRuns = false));
  });
  return result;
}

answerBridge(
  accountBroker(() => outlook.shown?.state.viewer),
  { signal: life.signal },
);
page("drawer-toggle").addEventListener("click", () => {
  const collapsed = page("drawer").classList.toggle("collapsed");
  page("drawer-toggle").setAttribute("aria-expanded", collapsed ? "false" : "true");
  if (!collapsed) void outlook.refreshRequests();
});

void outlook.start().then(() => {
  if (address.opensPane) openPane();
  watchChanges(() => void outlook.refresh(), { signal: life.signal });
});
// Requests do not change the world, so no event announces them.
setInterval(() => {
  if (!document.hidden && !page("drawer").classList.contains("collapsed")) void outlook.refreshRequests();
}, 2_000);
