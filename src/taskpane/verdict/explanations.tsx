import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { DetailList } from "../details/detail-list.tsx";
import { Fold } from "../fold.tsx";
import { useWords } from "../words.ts";
import { EvidenceLines } from "./evidence-lines.tsx";

/** What led to the verdict, in plain words and in technical ones, both folded away at first. */
export function Explanations({ report }: { readonly report: CheckReport }): ReactElement {
  const { pane } = useWords().text;
  return (
    <div>
      <Fold title={pane.why}>
        <EvidenceLines report={report} />
      </Fold>
      <Fold title={pane.details}>
        <DetailList report={report} />
      </Fold>
    </div>
  );
}
