import type { ReactElement } from "react";
import type { WatchState } from "../acting-state.ts";
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import type { Moment } from "../../locales/spoken-values.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import type { Tone } from "../tone-of.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";

interface WatchCardProps {
  readonly watch: WatchState;
  readonly ownCalendar: boolean;
}

/** The quiet countdown, and what the look back has found. */
export function WatchCard({ watch, ownCalendar }: WatchCardProps): ReactElement {
  const words = useWords();
  const acting = useActingWords();
  const { tone, title, body } = spokenWatch(watch, { words, acting, ownCalendar });
  if (watch.kind === "counting") return <p className="small">{title}</p>;
  return (
    <section className={`banner ${tone}`}>
      <h2 className="subtitle">{title}</h2>
      <p>{body}</p>
    </section>
  );
}

interface Spoken {
  readonly words: Words;
  readonly acting: ActingCatalogue;
  readonly ownCalendar: boolean;
}

const never: Moment = { date: "", time: "" };

export function spokenWatch(
  state: WatchState,
  { words, acting, ownCalendar }: Spoken,
): { readonly tone: Tone; readonly title: string; readonly body: string } {
  const { watch } = acting;
  const at = words.dates.moment(state.kind === "counting" ? state.until : state.at);
  switch (state.kind) {
    case "counting":
      return { tone: "neutral", title: watch.counting(at ?? never), body: "" };
    case "still-tracked":
      return { tone: "success", title: watch.still(at ?? never), body: watch.stillBody };
    case "lost-again": {
      const by = plain(state.by ?? "");
      return {
        tone: "danger",
        title: watch.lost({ ...(at && { at }), ...(by !== "" && { by }) }),
        body: ownCalendar ? watch.lostBody : watch.lostElsewhere,
      };
    }
    case "unknown":
      return { tone: "neutral", title: watch.unknown(at ?? never), body: watch.unknownBody };
  }
}
