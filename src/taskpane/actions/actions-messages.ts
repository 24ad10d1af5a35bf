/** Provides the messages of actions to their components. */
import { createContext, useContext } from "react";
import { actionsCatalogue, type ActionsMessages } from "../../locales/actions-catalogue.ts";

export const ActionsMessagesContext = createContext<ActionsMessages>(actionsCatalogue("en"));

export function useActionsMessages(): ActionsMessages {
  return useContext(ActionsMessagesContext);
}
