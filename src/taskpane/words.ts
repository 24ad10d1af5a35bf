/** Provides messages and date formats to the pane's components. */
import { createContext, useContext } from "react";
import { wordsFor, type Words } from "../wording/words.ts";

export const WordsContext = createContext<Words>(wordsFor("en", new Date(0)));

export function useWords(): Words {
  return useContext(WordsContext);
}
