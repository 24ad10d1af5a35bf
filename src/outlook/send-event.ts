/** Outlook's prompt before a meeting is sent (Smart Alerts). Also runs without a page and without a network. */
import { longestButton, longestSentence, type SendAlert } from "./session-alert.ts";

/** The `FunctionName` of the manifest's `LaunchEvent`. */
const functionName = "onAppointmentSend";
/** `id` of the manifest button that opens the pane. */
const paneButton = "organizerOpenPane";
/** Outlook itself shows a delay after five seconds. */
const timeoutMs = 4_000;

/**
 * Prompts the sender if `findAlert` returns something within four seconds; otherwise the meeting is sent. After an error it is
 * sent as well: that is no reason to hold somebody's mail back.
 */
export function onAppointmentSend(findAlert: () => Promise<SendAlert | undefined>): void {
  const associate = () => Office.actions.associate(functionName, (event: Office.MailboxEvent) => void answer(event, findAlert));
  // Classic Outlook never calls onReady for a launch event, and has loaded everything by then.
  if ((Office as Partial<typeof Office>).actions) associate();
  else void Office.onReady(associate);
}

async function answer(event: Office.MailboxEvent, findAlert: () => Promise<SendAlert | undefined>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  const alert = await Promise.race([findAlert().catch(() => undefined), tooLate]);
  clearTimeout(timer);
  event.completed(alert && mayAsk() ? question(alert) : { allowEvent: true });
}

/** Below Mailbox 1.14 SoftBlock has no "Send Anyway": the meeting could not be sent at all. */
function mayAsk(): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", "1.14");
}

function question({ sentence, button }: SendAlert): Office.SmartAlertsEventCompletedOptions {
  return {
    allowEvent: false,
    errorMessage: sentence.slice(0, longestSentence),
    cancelLabel: button.slice(0, longestButton),
    commandId: paneButton,
    // `Office.MailboxEnums.SendModeOverride.PromptUser`, which older builds of Office.js do not define.
    sendModeOverride: "promptUser",
  };
}
