import { useState } from "react";

/** Of several sentences, those that are new since the last time: nobody wants to hear the old ones again. */
export function useNews(sentences: readonly string[]): string {
  const [heard, setHeard] = useState<{ readonly sentences: readonly string[]; readonly news: string }>({ sentences: [], news: "" });
  if (sentences.length === heard.sentences.length && sentences.every((each, index) => each === heard.sentences[index])) return heard.news;
  const news = sentences.filter((each) => each !== "" && !heard.sentences.includes(each)).join(" ");
  setHeard({ sentences, news });
  return news;
}
