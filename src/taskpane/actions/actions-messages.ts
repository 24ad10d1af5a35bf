import { laterMessages } from "../../locales/load-messages.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { useWords } from "../words.ts";

/** The messages of actions, which have come with the chunk that asks for them, wherever in the pane it is drawn. */
export function useActionsMessages(): LaterMessages {
  return laterMessages(useWords().locale);
}
