/** Provides the messages of actions to their components. */
import type { LaterMessages } from "../../locales/message-types.ts";
import { createContext, useContext } from "react";

export const ActionsMessagesContext = createContext<LaterMessages | undefined>(undefined);

export function useActionsMessages(): LaterMessages {
  const messages = useContext(ActionsMessagesContext);
  if (messages === undefined) throw new Error("A part of the actions is drawn outside of <ActionsArea>.");
  return messages;
}
