import { useId, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { namesOf } from "../wording/spoken-report.ts";
import { toneOfRisk } from "./tone-of.ts";
import { useWords } from "./words.ts";

/** What the viewer's own CRM connection may do to this calendar. */
export function RiskBanner({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { locale } = useWords();
  const titleId = useId();
  const banner = toldCatalogueFor(locale).risks[report.judgement.risk]({
    ...namesOf(report),
    calendarKnown: report.evidence.calendar.kind !== "unknown",
  });
  // Nothing was read: the headline has said so, and a second "not known" beside it tells nothing new.
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
