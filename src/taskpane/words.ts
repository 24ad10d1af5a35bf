/** Hands the words down to every part of the pane. */
import { createContext, useContext } from "react";
import { wordsFor, type Words } from "../wording/words.ts";

export const WordsContext = createContext<Words>(wordsFor("en", new Date(0)));

export function useWords(): Words {
  return useContext(WordsContext);
}
