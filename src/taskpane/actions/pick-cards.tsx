import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { Person } from "../../tracking/evidence.ts";
import { isOver } from "../../tracking/is-over.ts";
import type { Candidate } from "../../tracking/judgement.ts";
import { findCrmId } from "../../tracking/stamp-claims.ts";
import { enumerate } from "../../wording/enumerate.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import { nameAndAddressOf } from "../../wording/name-and-address-of.ts";
import { wholeMinutes } from "../../wording/whole-minutes.ts";
import { whyKeep } from "../../wording/why-keep.ts";
import { Icon } from "../icon.tsx";
import { InlineConfirm } from "../inline-confirm.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { mostCards, RecordCard } from "../verdict/record-card.tsx";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { dayAfter } from "./day-after.ts";

interface PickCardsProps {
  readonly report: CheckReport;
}

/** The candidates to pick from, or the one record that *tracked-by-other* offers. */
export function PickCards({ report }: PickCardsProps): ReactElement | null {
  const { pick } = useActionsMessages();
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const busy = usePane(isBusy);
  const { openInCrm, setAside } = usePaneActions();
  const titleId = useId();
  const noneId = useId();
  const { plan, linkable } = report.judgement;
  if (linkable !== undefined) {
    return (
      <section className={layout.stack} aria-labelledby={titleId}>
        <h2 id={titleId} className={text.subtitle}>
          {pick.linkableTitle}
        </h2>
        <RecordCard
          record={linkable}
          report={report}
          onOpen={openInCrm}
          below={(describedBy) => <LinkToThis {...{ report, describedBy }} record={linkable} />}
        />
      </section>
    );
  }
  if (plan.track !== "blocked" || plan.reason !== "pick") return null;
  const { candidates, mayRefuse } = plan.pick;
  const shown = candidates.slice(0, mostCards);
  const carrying = candidates.filter(({ carries }) => carries === "this");
  return (
    <section className={layout.stack} aria-labelledby={titleId}>
      <h2 id={titleId} className={text.subtitle}>
        {candidates.length === 1 ? pick.title.one : pick.title.many}
      </h2>
      <div className={lists.columns}>
        {shown.map((candidate) => (
          <CandidateCard key={candidate.record.id} {...{ report, candidate }} among={candidates} />
        ))}
      </div>
      {candidates.length > mostCards && <p className={text.small}>{pick.more({ shown: mostCards })}</p>}
      {carrying.length > 0 && candidates.length > 1 && <Others {...{ report, candidates }} />}
      {mayRefuse && (
        <>
          <div className={layout.row}>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-describedby={noneId}
              onClick={() => setAside(shown.map(({ record }) => record))}
            >
              {pick.none}
            </Button>
          </div>
          <p id={noneId} className={text.small}>
            {pick.noneHint}
          </p>
        </>
      )}
    </section>
  );
}

interface CandidateCardProps extends PickCardsProps {
  readonly candidate: Candidate;
  readonly among: readonly Candidate[];
}

function CandidateCard({ report, candidate, among }: CandidateCardProps): ReactElement {
  const { record: messages } = laterMessages(useWords().locale);
  const lists = useListStyles();
  const text = useTextStyles();
  const { pick } = useActionsMessages();
  const { openInCrm } = usePaneActions();
  const keep = among.length > 1 && among[0] === candidate ? whyKeep(among) : undefined;
  const linked = findCrmId(report.evidence) === candidate.record.id && isLinked(report);
  return (
    <RecordCard
      record={candidate.record}
      report={report}
      onOpen={openInCrm}
      above={
        <>
          {keep !== undefined && (
            <p className={mergeClasses(lists.signed, text.strong)}>
              <Icon sign="tick" />
              <span>{messages.keep[keep]}</span>
            </p>
          )}
          {linked && <p className={text.small}>{report.judgement.verdict === "copied" ? pick.linkedAsItIs : pick.linkedNow}</p>}
          <Comparison report={report} candidate={candidate} />
        </>
      }
      below={(describedBy) =>
        candidate.live && !linked && <LinkToThis {...{ report, describedBy }} record={candidate.record} primary={keep !== undefined} />
      }
    />
  );
}

function Comparison({ report, candidate: { carries, theirs, agrees } }: Pick<CandidateCardProps, "report" | "candidate">): ReactElement {
  const lists = useListStyles();
  const text = useTextStyles();
  const { pick } = useActionsMessages();
  const { locale } = useWords();
  const whose = report.evidence.calendar.kind === "own" ? "own" : "owner";
  const comparing = (says: "yes" | "no" | "unknown", message: typeof pick.agrees): string => {
    const points = (["subject", "start", "allDay"] as const).filter((point) => agrees[point] === says).map((point) => pick.points[point]);
    return points.length === 0 ? "" : message({ points: enumerate(points, locale) });
  };
  const lines = [
    pick.carries[carries],
    theirs ? pick.theirs[whose] : pick.notTheirs[whose],
    comparing("yes", pick.agrees),
    comparing("no", pick.differs),
    comparing("unknown", pick.notKnown),
  ].filter((line) => line !== "");
  return (
    <ul className={mergeClasses(lists.list, text.small)}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface LinkToThisProps extends PickCardsProps {
  readonly record: Candidate["record"];
  readonly primary?: boolean;
  readonly describedBy: string;
}

/** *Link this appointment to this record*, with a confirmation that shows the people concerned with their addresses. */
function LinkToThis({ report, record, describedBy, primary = false }: LinkToThisProps): ReactElement {
  const busy = usePane(isBusy);
  const { act } = usePaneActions();
  const { locale } = useWords();
  const { confirm, link } = useActionsMessages().pick;
  const { calendar } = report.evidence;
  const owner = plain(record.owner ?? "");
  const body = [whereItIsWritten(), confirm.only, owner === "" ? "" : confirm.ownerOfRecord({ owner: withAddress(owner) })];
  return (
    <InlineConfirm
      trigger={link}
      primary={primary}
      question={{ ...confirm, body: joinSentences(body, locale) }}
      describedBy={describedBy}
      blocked={busy}
      onYes={() => act({ kind: "link-to", record })}
    />
  );

  function whereItIsWritten(): string {
    if (calendar.kind === "unknown") return confirm.unknown;
    if (calendar.kind === "delegate") return confirm.body({ owner: nameAndAddressOf(calendar.owner) });
    return confirm.body(calendar.owner ? { address: plain(calendar.owner.address, 120) } : {});
  }

  /** CRM gives a record's owner by name only; the address is added if they are the calendar's owner or the organizer. */
  function withAddress(name: string): string {
    const { item } = report.evidence;
    const known: readonly (Person | undefined)[] = [calendar.kind === "unknown" ? undefined : calendar.owner, item?.organizer];
    const person = known.find((each) => each?.name !== undefined && plain(each.name) === name);
    return person === undefined ? name : nameAndAddressOf(person);
  }
}

/** What to do with the other records, and when: until the appointment is over, changing them can cancel the meeting. */
function Others({ report, candidates }: PickCardsProps & { readonly candidates: readonly Candidate[] }): ReactElement {
  const syncMinutes = usePane((state) => state.syncMinutes);
  const text = useTextStyles();
  const { others } = useActionsMessages().pick;
  const { locale } = useWords();
  const { item } = report.evidence;
  const isSeries = item?.kind === "master";
  const over = item !== undefined && !isSeries && isOver(item, report.checkedAt);
  const day = item === undefined || isSeries ? undefined : dayAfter(item, { locale, now: report.checkedAt });
  const from = day === undefined ? {} : { from: day };
  return (
    <ToneMessage tone="neutral" title={others.title}>
      {over ? (
        <p>{others.over}</p>
      ) : (
        <>
          <p>{others.notOver(from)}</p>
          <p>{others.then(from)}</p>
          {mayUntrack(report, candidates) && <p>{others.untrack}</p>}
        </>
      )}
      <p className={text.small}>{others.watch({ minutes: wholeMinutes(syncMinutes) })}</p>
    </ToneMessage>
  );
}

/** The CRM client's own *Untrack* deletes the linked record if the person owns it, so it is advised only if that record is not the one to keep. */
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
