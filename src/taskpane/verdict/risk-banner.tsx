import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import type { Risk } from "../../tracking/judgement.ts";
import { namesOf } from "../../wording/format-names.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import type { Tone } from "./tone-of.ts";

/** What the viewer's own CRM connection could do to this calendar. */
export function RiskBanner({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { locale } = useWords();
  const layout = useLayoutStyles();
  const banner = detailsCatalogue(locale).risks[report.judgement.risk]({
    ...namesOf(report),
    calendarKnown: report.evidence.calendar.kind !== "unknown",
  });
  // If nothing was read, the headline says so already.
  if (report.judgement.risk === "unknown" && report.evidence.stamp.kind === "unknown") return null;
  if (banner === undefined) return null;
  return (
    <ToneMessage tone={toneOfRisk(report.judgement.risk)} title={banner.title}>
      <p>{banner.body}</p>
      {banner.ways !== undefined && (
        <ul className={layout.marked}>
          {banner.ways.map((way) => (
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
