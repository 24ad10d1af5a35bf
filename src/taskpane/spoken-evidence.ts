import type { CheckReport } from "../check/report.ts";
import { evidenceCatalogueFor } from "../locales/evidence-catalogue.ts";
import type { EvidenceWords } from "../locales/spoken-values.ts";
import { weighEvidence, type EvidenceFact, type EvidenceLine, type EvidenceValues } from "../tracking/evidence-list.ts";
import { plain } from "../wording/plain.ts";
import { nameOf, namesOf } from "../wording/spoken-report.ts";
import type { Words } from "../wording/words.ts";

export interface SpokenLine {
  readonly fact: EvidenceFact;
  readonly says: EvidenceLine["says"];
  /** What `says` means, for people who do not see the sign. */
  readonly sign: string;
  readonly sentence: string;
}

/** The lines of *Why we think so*, in words. */
export function spokenEvidence(report: CheckReport, words: Words): readonly SpokenLine[] {
  const { signs, lines } = evidenceCatalogueFor(words.locale);
  return weighEvidence(report.evidence, report.judgement).map(({ fact, says, values = {} }) => ({
    fact,
    says,
    sign: signs[says],
    sentence: lines[fact][says](evidenceWords(report, fact, values, words)),
  }));
}

function evidenceWords(report: CheckReport, fact: EvidenceFact, values: EvidenceValues, { text, dates }: Words): EvidenceWords {
  const { count = 0, name, address, at, why, field, linkState } = values;
  const names = namesOf(report);
  const moment = dates.moment(at);
  // The line before has told why nothing could be read; CRM's own reasons are worth a sentence.
  const who = fact === "stamp-names-record" ? text.pane.mailbox : (names.organization ?? text.pane.crm);
  return {
    ...names,
    ...(fact === "safety-copy" && name !== undefined && { home: plain(name) }),
    ...(fact === "organizer" && address !== undefined && { organizer: nameOf({ address, ...(name !== undefined && { name }) }) }),
    count,
    ...(moment !== undefined && { at: moment }),
    ...(field !== undefined && { field }),
    ...(linkState !== undefined && { linkState }),
    ...(why !== undefined && { why: text.reasons[why]({ who }).what }),
  };
}
