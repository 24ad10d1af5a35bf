import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { detailRows } from "./detail-rows.ts";
import { useWords } from "./words.ts";

interface DetailsSectionProps {
  readonly report: CheckReport;
  readonly chosen: string | undefined;
  readonly onCopy: (text: string) => void;
}

/** For whoever looks after CRM: the only place with technical words. */
export function DetailsSection({ report, chosen, onCopy }: DetailsSectionProps): ReactElement {
  const words = useWords();
  const { details, pane } = words.text;
  return (
    <details className="details">
      <summary>{pane.details}</summary>
      <dl className="rows">
        {detailRows(report, words, chosen).map(({ label, value, copyable }) => (
          <div key={label}>
            <dt className="term">{label}</dt>
            <dd>
              <bdi>{value}</bdi>
              {copyable && (
                <>
                  {" "}
                  <Button size="small" appearance="transparent" className="copy" aria-label={details.copy({ label })} onClick={() => onCopy(value)}>
                    {details.copyShort}
                  </Button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
