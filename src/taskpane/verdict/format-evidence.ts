import type { CheckReport } from "../../check/report.ts";
import { evidenceCatalogue } from "../../locales/evidence-catalogue.ts";
import type { EvidenceWords } from "../../locales/message-values.ts";
import { weighEvidence, type EvidenceFact, type EvidenceLine, type EvidenceValues } from "../../tracking/evidence-list.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf, namesOf } from "../../wording/format-names.ts";
import type { Words } from "../../wording/words.ts";

export interface FormattedLine {
  readonly fact: EvidenceFact;
  readonly says: EvidenceLine["says"];
  /** The meaning of `says`, for people who cannot see the icon. */
  readonly sign: string;
  readonly sentence: string;
}

/** The lines of *Why we think so*, in words. */
export function formatEvidence(report: CheckReport, words: Words): readonly FormattedLine[] {
  const { signs, lines } = evidenceCatalogue(words.locale);
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
  // The previous line already says why nothing could be read; only CRM's own reasons need a sentence.
  const who = fact === "stamp-names-record" ? text.pane.mailbox : (names.organization ?? text.pane.crm);
  return {
    ...names,
    ...(fact === "safety-copy" && name !== undefined && { home: plain(name) }),
    ...(fact === "organizer" && address !== undefined && { organizer: nameOf({ address, ...(name !== undefined && { name }) }) }),
    count,
    ...(moment !== undefined && { at: moment }),
    ...(field !== undefined && { field }),
    ...(linkState !== undefined && { linkState }),
    ...(why !== undefined && { why: text.reasons[why]({ who }) }),
  };
}
