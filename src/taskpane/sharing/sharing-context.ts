/** Provides the store and the messages of *Who can break it* to its components. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { SharingActions, SharingState, SharingStore } from "./create-sharing-store.ts";

export interface SharingParts {
  readonly store: SharingStore;
  readonly messages: LaterMessages;
}

export const SharingContext = createContext<SharingParts | undefined>(undefined);

function useParts(): SharingParts {
  const parts = useContext(SharingContext);
  if (parts === undefined) throw new Error("This part of the list is drawn outside of <SharingView>.");
  return parts;
}

/** Draws again only when the selected value changes. @param select must return a value from the state, not a new object each time */
export function useSharing<Selected>(select: (state: SharingState) => Selected): Selected {
  return useStore(useParts().store, select);
}

export function useSharingActions(): SharingActions {
  return useParts().store.actions;
}

export function useSharingMessages(): LaterMessages {
  return useParts().messages;
}
