/** Hands the words of everything that writes down to its parts, beside the words of the pane. */
import { createContext, useContext } from "react";
import { actingCatalogueFor, type ActingCatalogue } from "../../locales/acting-catalogue.ts";

export const ActingWordsContext = createContext<ActingCatalogue>(actingCatalogueFor("en"));

export function useActingWords(): ActingCatalogue {
  return useContext(ActingWordsContext);
}
