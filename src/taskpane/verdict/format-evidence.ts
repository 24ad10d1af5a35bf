import type { CheckReport } from "../../check/report.ts";
import { fill } from "../../locales/fill.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { weighEvidence, type EvidenceFact, type EvidenceLine, type EvidenceValues } from "../../tracking/evidence-list.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf, namesOf, type Names } from "../../wording/format-names.ts";
import type { Words } from "../../wording/words.ts";

export interface FormattedLine {
  readonly fact: EvidenceFact;
  readonly says: EvidenceLine["says"];
  /** The meaning of `says`, for people who cannot see the icon. */
  readonly sign: string;
  readonly sentence: string;
}

/** What a line may say beside its fact. */
interface LineValues extends Names {
  readonly count: number;
  /** How the property stands on the appointment. */
  readonly field: string;
  readonly linkState?: number;
  readonly organizer?: string;
  readonly date?: string;
  readonly time?: string;
}

/** The lines of *Why we think so*, in words. */
export function formatEvidence(report: CheckReport, words: Words): readonly FormattedLine[] {
  const { signs, lines } = laterMessages(words.locale).evidence;
  return weighEvidence(report.evidence, report.judgement).map(({ fact, says, values = {} }) => ({
    fact,
    says,
    sign: signs[says],
    sentence: joinSentences(
      [fill(lines[fact][says], lineValues(report, fact, values, words)), whyUnknown(report, fact, values, words)],
      words.locale,
    ),
  }));
}

function lineValues(report: CheckReport, fact: EvidenceFact, values: EvidenceValues, { dates }: Words): LineValues {
  const { count = 0, name, address, at, field = "absent", linkState } = values;
  const names = namesOf(report);
  const moment = dates.moment(at);
  return {
    ...names,
    ...(fact === "safety-copy" && name !== undefined && { home: plain(name) }),
    ...(fact === "organizer" && address !== undefined && { organizer: nameOf({ address, ...(name !== undefined && { name }) }) }),
    count,
    ...moment,
    field,
    ...(linkState !== undefined && { linkState }),
  };
}

/** What did not answer: the mailbox is asked for the stamp, CRM for everything else. */
function whyUnknown(report: CheckReport, fact: EvidenceFact, { why }: EvidenceValues, { text }: Words): string | undefined {
  const who = fact === "stamp-names-record" ? text.pane.mailbox : (namesOf(report).organization ?? text.pane.crm);
  return why && fill(text.reasons[why], { who });
}
