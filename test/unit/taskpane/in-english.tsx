import type { ReactElement, ReactNode } from "react";
import { WordsContext } from "../../../src/taskpane/words.ts";
import { wordsFor } from "../../../src/wording/words.ts";

const words = wordsFor("en-GB", new Date(0));

/** What the pane puts around everything that speaks. */
export function InEnglish({ children }: { readonly children: ReactNode }): ReactElement {
  return <WordsContext value={words}>{children}</WordsContext>;
}
