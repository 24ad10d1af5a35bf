import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { detailsCatalogue } from "../../locales/details-catalogue.ts";
import type { Risk } from "../../tracking/judgement.ts";
import { namesOf } from "../../wording/format-names.ts";
import type { Tone } from "./tone-of.ts";
import { useWords } from "../words.ts";

/** What the viewer's own CRM connection could do to this calendar. */
export function RiskBanner({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { locale } = useWords();
  const titleId = useId();
  const banner = detailsCatalogue(locale).risks[report.judgement.risk]({
    ...namesOf(report),
    calendarKnown: report.evidence.calendar.kind !== "unknown",
  });
  // If nothing was read, the headline says so already.
  if (report.judgement.risk === "unknown" && report.evidence.stamp.kind === "unknown") return null;
  if (banner === undefined) return null;
  return (
    <section className={`banner ${toneOfRisk(report.judgement.risk)}`} aria-labelledby={titleId}>
      <h2 id={titleId} className="subtitle">
        {banner.title}
      </h2>
      <p>{banner.body}</p>
      {banner.ways !== undefined && (
        <ul className="list">
          {banner.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </section>
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
