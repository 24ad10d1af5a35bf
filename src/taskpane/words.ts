/** Provides messages and date formats to the pane's components. */
import { createContext, useContext } from "react";
import type { Words } from "../wording/words.ts";

export const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error("Something that speaks is drawn outside of <WordsContext>.");
  return words;
}
