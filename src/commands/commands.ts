/** The ribbon's function commands: no pane, one notice on the item. Outlook loads this page by itself and unloads it after. */
import { onFunctionCommand } from "../outlook/function-command.ts";
import { checkTrackingStatus } from "./check-tracking-status.ts";

onFunctionCommand("checkTrackingStatus", checkTrackingStatus);
