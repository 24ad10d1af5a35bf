import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { Person } from "../../tracking/evidence.ts";
import { isOver } from "../../tracking/is-over.ts";
import type { Candidate } from "../../tracking/judgement.ts";
import { findCrmId } from "../../tracking/stamp-claims.ts";
import { plain } from "../../wording/plain.ts";
import { nameAndAddressOf } from "../../wording/spoken-report.ts";
import { whyKeep } from "../../wording/why-keep.ts";
import { Icon } from "../icon.tsx";
import { InlineConfirm } from "../inline-confirm.tsx";
import type { PaneActions } from "../pane-state.ts";
import { RecordCard } from "../record-card.tsx";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";
import { dayAfter } from "./day-after.ts";

interface PickCardsProps {
  readonly report: CheckReport;
  readonly busy: boolean;
  readonly syncMinutes: number;
  readonly actions: PaneActions;
}

/** As many cards as a person compares; a CRM that answers hundreds must not drown the verdict. */
const mostShown = 10;

/** The candidates side by side, from which the person picks; or the one record that *tracked-by-other* offers. */
export function PickCards({ report, busy, syncMinutes, actions }: PickCardsProps): ReactElement | null {
  const { pick } = useActingWords();
  const titleId = useId();
  const noneId = useId();
  const { plan, linkable } = report.judgement;
  if (linkable !== undefined) {
    return (
      <section className="section" aria-labelledby={titleId}>
        <h2 id={titleId} className="subtitle">
          {pick.linkableTitle}
        </h2>
        <RecordCard
          record={linkable}
          report={report}
          onOpen={actions.openInCrm}
          below={(describedBy) => <LinkToThis {...{ report, busy, actions, describedBy }} record={linkable} />}
        />
      </section>
    );
  }
  if (plan.track !== "blocked" || plan.reason !== "pick") return null;
  const { candidates, mayRefuse } = plan.pick;
  const shown = candidates.slice(0, mostShown);
  const carrying = candidates.filter(({ carries }) => carries === "this");
  return (
    <section className="section" aria-labelledby={titleId}>
      <h2 id={titleId} className="subtitle">
        {candidates.length === 1 ? pick.title.one : pick.title.many}
      </h2>
      <div className="cards">
        {shown.map((candidate) => (
          <CandidateCard key={candidate.record.id} {...{ report, candidate, busy, actions }} among={candidates} />
        ))}
      </div>
      {candidates.length > mostShown && <p className="small">{pick.more({ shown: mostShown })}</p>}
      {carrying.length > 0 && candidates.length > 1 && <Others {...{ report, candidates, syncMinutes }} />}
      {mayRefuse && (
        <>
          <div className="row">
            <Button
              size="small"
              disabledFocusable={busy}
              aria-describedby={noneId}
              onClick={() => actions.setAside(shown.map(({ record }) => record))}
            >
              {pick.none}
            </Button>
          </div>
          <p id={noneId} className="small">
            {pick.noneHint}
          </p>
        </>
      )}
    </section>
  );
}

interface CandidateCardProps extends Pick<PickCardsProps, "report" | "busy" | "actions"> {
  readonly candidate: Candidate;
  readonly among: readonly Candidate[];
}

function CandidateCard({ report, candidate, among, busy, actions }: CandidateCardProps): ReactElement {
  const { record: said } = useWords().text;
  const { pick } = useActingWords();
  const keep = among.length > 1 && among[0] === candidate ? whyKeep(among) : undefined;
  const linked = findCrmId(report.evidence) === candidate.record.id && isLinked(report);
  return (
    <RecordCard
      record={candidate.record}
      report={report}
      onOpen={actions.openInCrm}
      above={
        <>
          {keep !== undefined && (
            <p className="small signed keep">
              <Icon sign="tick" />
              <span>{said.keep[keep]}</span>
            </p>
          )}
          {linked && <p className="small">{report.judgement.verdict === "copied" ? pick.linkedAsItIs : pick.linkedNow}</p>}
          <Comparison report={report} candidate={candidate} />
        </>
      }
      below={(describedBy) =>
        candidate.live && !linked && <LinkToThis {...{ report, busy, actions, describedBy }} record={candidate.record} />
      }
    />
  );
}

function Comparison({ report, candidate: { carries, theirs, agrees } }: Pick<CandidateCardProps, "report" | "candidate">): ReactElement {
  const { pick } = useActingWords();
  const whose = report.evidence.calendar.kind === "own" ? "own" : "owner";
  const points = (says: "yes" | "no" | "unknown") =>
    (["subject", "start", "allDay"] as const).filter((point) => agrees[point] === says).map((point) => pick.points[point]);
  const lines = [
    pick.carries[carries],
    theirs ? pick.theirs[whose] : pick.notTheirs[whose],
    points("yes").length > 0 ? pick.agrees({ points: points("yes") }) : "",
    points("no").length > 0 ? pick.differs({ points: points("no") }) : "",
    points("unknown").length > 0 ? pick.notTold({ points: points("unknown") }) : "",
  ].filter((line) => line !== "");
  return (
    <ul className="plain-list small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface LinkToThisProps extends Pick<PickCardsProps, "report" | "busy" | "actions"> {
  readonly record: Candidate["record"];
  readonly describedBy: string;
}

/** *Link this appointment to this record*, asked first; whoever is concerned stands there with the address. */
function LinkToThis({ report, record, busy, actions, describedBy }: LinkToThisProps): ReactElement {
  const { confirm, link } = useActingWords().pick;
  const { calendar } = report.evidence;
  const owner = plain(record.owner ?? "");
  const body = [confirm.body({ whose: whoseCalendar() }), owner === "" ? "" : confirm.ownerOfRecord({ owner: withAddress(owner) })];
  return (
    <InlineConfirm
      trigger={link}
      question={{ ...confirm, body: body.filter(Boolean).join(" ") }}
      describedBy={describedBy}
      blocked={busy}
      onYes={() => actions.act({ kind: "link-to", record })}
    />
  );

  function whoseCalendar(): string {
    if (calendar.kind === "unknown") return confirm.unknown;
    if (calendar.kind === "delegate") return confirm.owner({ owner: nameAndAddressOf(calendar.owner) });
    return confirm.own(calendar.owner ? { address: plain(calendar.owner.address, 120) } : {});
  }

  /** CRM tells a record's owner by name; the address stands beside it where it is the calendar's owner or the organizer. */
  function withAddress(name: string): string {
    const { item } = report.evidence;
    const known: readonly (Person | undefined)[] = [calendar.kind === "unknown" ? undefined : calendar.owner, item?.organizer];
    const person = known.find((each) => each?.name !== undefined && plain(each.name) === name);
    return person === undefined ? name : nameAndAddressOf(person);
  }
}

/** What to do with the others, and from which day on: while the appointment is not over, a change to them can cost the meeting. */
function Others({
  report,
  candidates,
  syncMinutes,
}: Pick<PickCardsProps, "report" | "syncMinutes"> & { readonly candidates: readonly Candidate[] }): ReactElement {
  const { others } = useActingWords().pick;
  const { locale } = useWords();
  const { item } = report.evidence;
  const isSeries = item?.kind === "master";
  const over = item !== undefined && !isSeries && isOver(item, report.checkedAt);
  const day = item === undefined || isSeries ? undefined : dayAfter(item, { locale, now: report.checkedAt });
  const from = day === undefined ? {} : { from: day };
  return (
    <div className="banner neutral">
      <h3 className="small strong">{others.title}</h3>
      {over ? (
        <p>{others.over}</p>
      ) : (
        <>
          <p>{others.notOver(from)}</p>
          <p>{others.then(from)}</p>
          {mayUntrack(report, candidates) && <p>{others.untrack}</p>}
        </>
      )}
      <p className="small">{others.watch({ minutes: syncMinutes })}</p>
    </div>
  );
}

/** The CRM client's own Untrack deletes the linked record, if the person owns it: so only where that is not the one to keep. */
function mayUntrack({ evidence, judgement }: CheckReport, [keep, ...rest]: readonly Candidate[]): boolean {
  const { calendar, ownersUsers } = evidence;
  const crmId = findCrmId(evidence);
  const linked = rest.find(({ record }) => record.id === crmId)?.record;
  if (calendar.kind !== "own" || judgement.verdict !== "duplicated") return false;
  return keep !== undefined && linked?.ownerId !== undefined && ownersUsers.ids.includes(linked.ownerId);
}

function isLinked({ judgement: { verdict } }: CheckReport): boolean {
  return verdict === "duplicated" || verdict === "copied";
}
