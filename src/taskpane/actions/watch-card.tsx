import type { ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import type { WatchState } from "./actions-state.ts";
import type { Moment } from "../../locales/dates.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import type { Tone } from "../verdict/tone-of.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";

interface WatchCardProps {
  readonly watch: WatchState;
  readonly ownCalendar: boolean;
}

/** The countdown to the recheck, and its result. */
export function WatchCard({ watch, ownCalendar }: WatchCardProps): ReactElement {
  const words = useWords();
  const styles = useTextStyles();
  const { tone, title, body } = formatWatch(watch, { words, ownCalendar });
  if (watch.kind === "counting") return <p className={styles.small}>{title}</p>;
  return (
    <ToneMessage tone={tone} title={title}>
      <p>{body}</p>
    </ToneMessage>
  );
}

interface WatchFormatting {
  readonly words: Words;
  readonly ownCalendar: boolean;
}

const never: Moment = { date: "", time: "" };

export function formatWatch(
  state: WatchState,
  { words, ownCalendar }: WatchFormatting,
): { readonly tone: Tone; readonly title: string; readonly body: string } {
  const { watch } = laterMessages(words.locale).actions;
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
        title: watch.lost({ ...at, ...(by !== "" && { by }) }),
        body: ownCalendar ? watch.lostBody : watch.lostElsewhere,
      };
    }
    case "unknown":
      return { tone: "neutral", title: watch.unknown(at ?? never), body: watch.unknownBody };
  }
}
