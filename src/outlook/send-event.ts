/** Outlook's question before a meeting is sent (Smart Alerts). Also runs where there is neither a page nor a network. */
import { longestButton, longestSentence, type SendAlert } from "./session-alert.ts";

/** As the manifest's `LaunchEvent` has it. */
const functionName = "onAppointmentSend";
/** `id` of the manifest's button that opens the pane. */
const paneButton = "organizerOpenPane";
/** Outlook itself grows impatient after five seconds. */
const patienceMs = 4_000;

/**
 * Whoever sends a meeting is asked where `findAlert` gives something to ask within four seconds; else it goes.
 * An error lets it go as well: it is no reason to keep somebody's mail.
 */
export function onAppointmentSend(findAlert: () => Promise<SendAlert | undefined>): void {
  const associate = () => Office.actions.associate(functionName, (event: Office.MailboxEvent) => void answer(event, findAlert));
  // Classic Outlook never calls onReady for a launch event, and has everything loaded by then.
  if ((Office as Partial<typeof Office>).actions) associate();
  else void Office.onReady(associate);
}

async function answer(event: Office.MailboxEvent, findAlert: () => Promise<SendAlert | undefined>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const alert = await Promise.race([findAlert().catch(() => undefined), tooLate]);
  clearTimeout(timer);
  event.completed(alert && mayAsk() ? question(alert) : { allowEvent: true });
}

/** Below Mailbox 1.14 there is no "Send Anyway" under SoftBlock: the meeting could not be sent at all. */
function mayAsk(): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", "1.14");
}

function question({ sentence, button }: SendAlert): Office.SmartAlertsEventCompletedOptions {
  return {
    allowEvent: false,
    errorMessage: sentence.slice(0, longestSentence),
    cancelLabel: button.slice(0, longestButton),
    commandId: paneButton,
    // `Office.MailboxEnums.SendModeOverride.PromptUser`, which older builds of Office.js do not name.
    sendModeOverride: "promptUser",
  };
}
