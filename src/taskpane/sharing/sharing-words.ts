/** Hands the words of *Who can break it* down to its parts, beside the words of the pane. */
import { createContext, useContext } from "react";
import { sharingCatalogueFor, type SharingCatalogue } from "../../locales/sharing-catalogue.ts";

export const SharingWordsContext = createContext<SharingCatalogue>(sharingCatalogueFor("en"));

export function useSharingWords(): SharingCatalogue {
  return useContext(SharingWordsContext);
}
