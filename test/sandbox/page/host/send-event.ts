/** What Outlook does when somebody presses Send: it asks the add-in (Smart Alerts), and, if the add-in says so, the person. */
import { runFunctionCommand, type FunctionCommand } from "./function-command.ts";

/** The add-in's argument to `event.completed`. */
export interface SendAnswer {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly sendModeOverride?: string;
}

/** The event came with Mailbox 1.12; older versions of Outlook do not ask the add-in. */
const askedSince = 12;

/** @throws DOMException TimeoutError, or AbortError when aborted */
export async function askBeforeSending(command: FunctionCommand): Promise<SendAnswer> {
  const { requirements } = await command.backend.clientContext();
  const [, minor = 0] = (requirements["Mailbox"] ?? "").split(".").map(Number);
  if (minor < askedSince) return { allowEvent: true };
  const completed: SendAnswer | null | undefined = await runFunctionCommand(command);
  return completed ?? {};
}
