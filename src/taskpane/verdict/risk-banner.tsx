import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { fill } from "../../locales/fill.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { Risk } from "../../tracking/judgement.ts";
import { namesOf } from "../../wording/format-names.ts";
import { useListStyles } from "../list.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import type { Tone } from "./tone-of.ts";

/** What the viewer's own CRM connection could do to this calendar. */
export function RiskBanner({ report }: { readonly report: CheckReport }): ReactElement | null {
  const words = useWords();
  const { locale } = words;
  const lists = useListStyles();
  const { risk } = report.judgement;
  // If nothing was read, the headline says so already.
  if (risk === "unknown" && report.evidence.stamp.kind === "unknown") return null;
  if (risk === "own") return null;
  const messages = laterMessages(locale).risks;
  const names = namesOf(report);
  const title = risk === "at-risk" ? words.text.atRisk(names) : fill(messages[risk].title, names);
  const ways = risk === "at-risk" ? Object.values(messages[risk].ways).map((way) => way(names)) : [];
  return (
    <ToneMessage tone={toneOfRisk(risk)} title={title}>
      <p>{fill(messages[risk].body, { ...names, calendarKnown: report.evidence.calendar.kind !== "unknown" })}</p>
      {ways.length > 0 && (
        <ul className={lists.marked}>
          {ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </ToneMessage>
  );
}

function toneOfRisk(risk: Risk): Tone {
  switch (risk) {
    case "at-risk":
      return "warning";
    case "safe-read-only":
    case "safe-no-crm":
    case "safe-same-org":
      return "success";
    case "own":
    case "unknown":
      return "neutral";
  }
}
