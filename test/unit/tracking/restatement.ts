/**
 * The second way of deciding: the verdict table, said once more from its text, slowly and in one piece. It shares nothing
 * with the judge but the reading of an id and of a subject, and is held against it over random evidence.
 */
import { cleanText } from "../../../src/tracking/clean-text.ts";
import type { AppointmentItem, AppointmentRecord, Evidence } from "../../../src/tracking/evidence.ts";
import { cleanKey, findOccurrenceDate, whyNoSpellings } from "../../../src/tracking/global-object-id.ts";

export interface Restated {
  readonly row: string;
  readonly verdict: string;
  /** `track`, and the records that it names: `relink a`, `confirm`, `confirm a`, `pick a b`, `pick? a` where it may be refused. */
  readonly plan: string;
  readonly verified: boolean;
  readonly risk: string;
}

type Carries = "this" | "none" | "another" | "unclear";
const hours = 3_600_000;

export function restate(evidence: Evidence): Restated {
  const one = restateReading(evidence);
  if (evidence.otherReading === undefined) return one;
  const { item: _item, seriesCrmId: _series, otherReading, ...rest } = evidence;
  const other = restateReading({ ...rest, ...otherReading });
  const risk = one.risk === other.risk ? one.risk : [one.risk, other.risk].includes("at-risk") ? "at-risk" : "unknown";
  if (one.verdict === other.verdict && one.plan === other.plan) return { ...one, verified: one.verified && other.verified, risk };
  return { row: "series-or-day", verdict: "unknown", plan: "blocked", verified: false, risk };
}

/** *None of these*: judged on as if they were not there, at most to confirm own. */
function restateReading(evidence: Evidence, gone: readonly string[] = []): Restated {
  const said = table(evidence, gone);
  const [mark, ...ids] = said.plan.split(" ");
  const refused = mark === "pick?" ? ids.filter((id) => evidence.setAside.has(id)) : [];
  if (refused.length > 0) return restateReading(evidence, [...gone, ...refused]);
  if (gone.length > 0 && said.plan === "create") return { ...said, plan: evidence.calendar.kind === "own" ? "confirm" : "blocked" };
  return said;
}

function table(evidence: Evidence, gone: readonly string[]): Restated {
  const { calendar, organization, directory, records, stamp: reading, item } = evidence;
  const own = calendar.kind === "own";
  const mayEdit = own || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
  const viewer = organization.kind === "connected" ? organization : undefined;
  const stamp = reading.kind === "read" ? reading.stamp : undefined;
  const crmid = stamp?.crmId.kind === "present" ? stamp.crmId.value : undefined;
  const idKnown = item !== undefined && whyNoSpellings(item.globalObjectId ?? "") === undefined;

  // Organizations: "viewers", "another", "none".
  const whose = (id: string | undefined): "viewers" | "another" | "none" => {
    if (id === undefined) return "none";
    const retired = directory.retired.find((one) => one.id === id);
    if (retired !== undefined) {
      if (retired.successor === undefined) return "none";
      if (viewer === undefined) return "another";
      const successor = directory.configured.find(({ name }) => name === retired.successor);
      return retired.successor === viewer.configuredName || successor?.id === viewer.id ? "viewers" : "another";
    }
    return viewer !== undefined && viewer.id === id ? "viewers" : "another";
  };
  const crmorgid = stamp?.organizationId.kind === "present" ? whose(stamp.organizationId.value) : "none";
  const ownCopies = evidence.ownCopies.filter((copy) => whose(copy.organization.id) !== "none");
  const sameCrmId = ownCopies.filter((copy) => crmid === undefined || copy.crmId === crmid);
  const ownOfViewers = sameCrmId.find((copy) => whose(copy.organization.id) === "viewers");
  const ownCopy = ownOfViewers ? "viewers" : sameCrmId.length > 0 ? "another" : "none";
  const carriedCopy =
    evidence.carriedCopy !== undefined && whose(evidence.carriedCopy.organizationId) !== "none" ? evidence.carriedCopy : undefined;
  const carried = carriedCopy === undefined ? "none" : whose(carriedCopy.organizationId);
  const named =
    ownCopy !== "none"
      ? ownCopy
      : crmorgid !== "none"
        ? crmorgid
        : directory.configured.length === 1 && viewer !== undefined
          ? directory.configured[0]?.name === viewer.configuredName || directory.configured[0]?.id === viewer.id
            ? "viewers"
            : "another"
          : "none";

  // Risk.
  const copyForRisk =
    ownCopy !== "none" ? ownCopy : carriedCopy !== undefined && (crmid === undefined || carriedCopy.crmId === crmid) ? carried : "none";
  const risk = (() => {
    if (own) return "own";
    if (calendar.kind === "unknown" || calendar.mayEdit === "unknown") return "unknown";
    if (calendar.mayEdit === "no") return "safe-read-only";
    if (organization.kind === "no-crm") return "safe-no-crm";
    if (viewer === undefined) return "unknown";
    if (crmorgid === "another" || copyForRisk === "another") return "at-risk";
    if (evidence.ownerInOrganization === "enabled") return "safe-same-org";
    return evidence.ownerInOrganization === "unknown" ? "unknown" : "at-risk";
  })();

  // What CRM says.
  const listed = records.kind === "answered" ? records.byGlobalObjectId.filter(({ id }) => !gone.includes(id)) : [];
  const look = (id: string): AppointmentRecord | "absent" | "unknown" => {
    if (gone.includes(id)) return "absent";
    if (records.kind === "unknown") return "unknown";
    const row = records.byGlobalObjectId.find((one) => one.id === id);
    if (row !== undefined) return row;
    const answer = records.byKey.get(id);
    return answer === undefined || answer.kind === "unknown" ? "unknown" : answer.kind === "absent" ? "absent" : answer.record;
  };
  const namedRow = crmid === undefined ? "absent" : look(crmid);
  const counting = ownOfViewers ?? (ownCopy === "none" && carried === "viewers" ? carriedCopy : undefined);
  const copyRow = counting === undefined || crmid !== undefined ? "absent" : look(counting.crmId);
  const listAnswered = records.kind === "answered" || (!idKnown && records.why === "no-global-object-id");
  const answers = viewer !== undefined && listAnswered && !(idKnown && namedRow === "unknown");

  /** Undefined: not known, since not all users of the owner, or not the row's parties, were told. */
  const whetherTheirs = (row: AppointmentRecord): boolean | undefined => {
    const users = evidence.ownersUsers.ids;
    const address = calendar.kind === "unknown" ? undefined : calendar.owner?.address.toLowerCase();
    const isTold =
      users.some((id) => id === row.ownerId || id === row.createdById) ||
      (row.parties ?? []).some(
        (party) =>
          (party.userId !== undefined && users.includes(party.userId)) ||
          (address !== undefined && party.address?.toLowerCase() === address),
      );
    return isTold || (evidence.ownersUsers.kind === "known" && row.parties !== undefined ? false : undefined);
  };
  const theirs = (row: AppointmentRecord) => whetherTheirs(row) === true;
  const live = (row: AppointmentRecord) => row.state === "open" || row.state === "scheduled";
  const byId = new Map<string, AppointmentRecord>();
  for (const row of [...listed, namedRow, copyRow]) if (typeof row !== "string" && !byId.has(row.id)) byId.set(row.id, row);
  const rows = [...byId.values()];
  const carriesOf = item === undefined || !idKnown ? new Map<string, Carries>() : carrying(item, rows, evidence.seriesCrmId);
  const carries = (row: AppointmentRecord): Carries => carriesOf.get(row.id) ?? "none";
  const mine = rows.filter((row) => carries(row) === "this");
  const lives = mine.filter(live);
  const unclear = rows.filter((row) => carries(row) === "unclear");
  const isAlike = (row: AppointmentRecord) => item !== undefined && carries(row) !== "this" && alike(item, row);
  const agrees = (row: AppointmentRecord) => isAlike(row) && theirs(row);
  /** A question that the row needs was not answered. */
  const mayAgree = (row: AppointmentRecord) => isAlike(row) && whetherTheirs(row) === undefined;

  // The rows.
  interface Said {
    row: string;
    verdict: string;
    plan: string;
    /** Where the plan offers records to pick from. */
    pick?: readonly AppointmentRecord[];
    record?: AppointmentRecord;
    namesClosed?: true;
  }
  const relink = (record: AppointmentRecord) => (theirs(record) ? { plan: "relink", record } : { plan: "pick", pick: [record] });
  const pick = (...found: readonly AppointmentRecord[]) => ({ plan: "pick", pick: found });
  const confirmOwn = (record?: AppointmentRecord) => {
    if (!own) return { plan: "blocked" };
    if (record !== undefined && !theirs(record)) return { plan: "pick", pick: [record] };
    return { plan: "confirm", ...(record && { record }) };
  };
  const blocked = { plan: "blocked" };
  const reopen = { plan: "blocked", namesClosed: true } as const;

  const limit = hours + 2 * evidence.syncMinutes * 60_000;
  const old = (at: Date | undefined) => at !== undefined && evidence.gatheredAt.getTime() - at.getTime() >= limit;
  const allKnown = records.kind === "answered" && namedRow !== "unknown" && copyRow !== "unknown";
  const stale = allKnown && old(item?.lastModifiedAt) && rows.every((row) => old(row.modifiedOn));
  const category = item?.hasTrackingCategory ?? false;
  const stamped = stamp !== undefined && Object.values(stamp).some(({ kind }) => kind !== "absent");
  const trace = stamped || category;

  const six = (): Said => {
    const unlinked = { verdict: "unlinked" };
    if (named === "another" || !answers) return { row: "6a", ...unlinked, ...blocked };
    if (lives.length > 1) return { row: "6b", ...unlinked, ...pick(...lives) };
    if (lives[0]) return { row: "6c", ...unlinked, ...relink(lives[0]) };
    if (mine.length > 0) return { row: "6d", ...unlinked, ...reopen };
    if (typeof namedRow !== "string" && mayAgree(namedRow)) return { row: "6a", ...unlinked, ...blocked };
    if (typeof namedRow !== "string" && agrees(namedRow)) {
      if (!live(namedRow)) return { row: "6e", ...unlinked, ...reopen };
      return { row: "6e", ...unlinked, ...(carries(namedRow) === "none" ? relink(namedRow) : pick(namedRow)) };
    }
    if (typeof namedRow !== "string" && live(namedRow) && carries(namedRow) === "none")
      return { row: "6f", ...unlinked, ...pick(namedRow) };
    return { row: "6g", ...unlinked, ...confirmOwn() };
  };

  const seven = (): Said => {
    const unanswered = () => {
      const verdict = ownCopies.length > 0 ? "lost" : carriedCopy !== undefined || trace ? "maybe-lost" : "unknown";
      return { row: "7a", verdict, ...blocked };
    };
    if (!answers || (idKnown && copyRow === "unknown")) return unanswered();
    if (ownCopy === "another") return { row: "7b", verdict: "lost", ...blocked };
    if ((crmorgid === "another" || carried === "another") && ownCopy !== "viewers") {
      const plan = lives.length > 1 ? pick(...lives) : lives[0] ? confirmOwn(lives[0]) : mine.length > 0 ? reopen : confirmOwn();
      return { row: "7c", verdict: "maybe-lost", ...plan };
    }
    if (lives.length > 1) return { row: "7d", verdict: "duplicated", ...pick(...lives) };
    const users = evidence.ownersUsers.ids;
    const others = mine.every(
      ({ ownerId, createdById }) =>
        ownerId !== undefined && createdById !== undefined && !users.includes(ownerId) && !users.includes(createdById),
    );
    if (mine.length > 0 && item?.organizedBy === "somebody-else" && !trace && ownCopies.length === 0 && !carriedCopy && others)
      return evidence.ownersUsers.kind === "known" ? { row: "7e", verdict: "tracked-by-other", plan: "none" } : unanswered();
    if (lives[0]) return { row: "7f", verdict: "lost", ...relink(lives[0]) };
    if (mine.length > 0) return { row: "7g", verdict: "lost", ...reopen };
    if (counting !== undefined) {
      const isOwn = ownOfViewers !== undefined;
      const base = { row: "7h", verdict: isOwn ? "lost" : "maybe-lost" };
      if (typeof copyRow !== "string" && mayAgree(copyRow)) return unanswered();
      if (typeof copyRow === "string" || !agrees(copyRow)) return { ...base, ...confirmOwn() };
      if (!live(copyRow)) return { ...base, ...reopen };
      return { ...base, ...(carries(copyRow) === "none" && isOwn ? relink(copyRow) : pick(copyRow)) };
    }
    if (trace) return { row: "7i", verdict: "maybe-lost", ...(!stamped && !stale ? blocked : confirmOwn()) };
    if (own || evidence.ownerInOrganization === "enabled") return { row: "7j", verdict: "not-tracked", plan: "create" };
    return { row: "7k", verdict: "unknown", ...blocked };
  };

  const five = (): Said => {
    if ((crmorgid === "another" && ownCopy !== "viewers") || (crmorgid === "none" && ownCopy === "another")) {
      if (viewer !== undefined) return { row: "5a", verdict: "other-org", ...blocked };
    }
    if (!answers) return { row: "5b", verdict: "tracked", plan: "none" };
    const it = typeof namedRow === "string" ? undefined : namedRow;
    const besides = it !== undefined && live(it) && carries(it) === "none" && agrees(it) ? [it] : [];
    if (lives.length > 1 || (lives.length === 1 && besides.length > 0))
      return { row: "5c", verdict: "duplicated", ...pick(...lives, ...besides) };
    const decides = it !== undefined && (lives.length === 1 ? live(it) && carries(it) === "none" : mine.length === 0);
    if (decides && mayAgree(it)) return { row: "5b", verdict: "tracked", plan: "none" };
    if (it !== undefined && carries(it) === "this") return { row: "5d", verdict: "tracked", plan: "none" };
    if (it !== undefined && carries(it) === "none" && mine.length === 0) return { row: "5e", verdict: "tracked", plan: "none" };
    if (it !== undefined) {
      const base = { row: "5f", verdict: "copied" };
      if (lives[0]) return { ...base, ...relink(lives[0]) };
      if (mine.length > 0) return { ...base, ...reopen };
      if (agrees(it)) return { ...base, ...(live(it) ? pick(it) : reopen) };
      return { ...base, ...confirmOwn() };
    }
    if (lives[0]) return { row: "5g", verdict: "record-missing", ...relink(lives[0]) };
    return { row: "5h", verdict: "record-missing", ...(mine.length > 0 ? reopen : confirmOwn()) };
  };

  const asked = ({ plan, record, ...said }: Omit<Said, "row" | "verdict">): Omit<Said, "row" | "verdict"> =>
    plan === "relink" || plan === "create" ? confirmOwn(record) : { plan, ...said, ...(record && { record }) };
  const later = (): Omit<Said, "row" | "verdict"> => {
    if (!stale) return blocked;
    const { row: _row, verdict: _verdict, ...allowed } = crmid === undefined ? seven() : six();
    return asked(allowed);
  };

  const state = stamp?.linkState;
  const decide = (): Said => {
    if (stamp === undefined || state === undefined) return { row: "1", verdict: "unknown", ...blocked };
    if (state.kind === "unusable" || (state.kind === "present" && ![0, 1, 2, 3, 4].includes(state.value))) {
      const [only] = lives;
      return { row: "1", verdict: "unknown", ...(answers && only && lives.length === 1 ? pick(only) : blocked) };
    }
    const value = state.kind === "present" ? state.value : undefined;
    if (value === 3 || value === 4) return { row: "2", verdict: "untracking", ...later() };
    if (value === 1) {
      if (answers && named !== "another" && lives.some(({ id }) => id !== crmid)) {
        const [first] = lives;
        if (first) return { row: "3", verdict: "duplicate-ahead", ...(lives.length === 1 ? relink(first) : pick(...lives)) };
      }
      return { row: "4", verdict: "pending", ...later() };
    }
    if (crmid === undefined) return seven();
    return value === 0 ? six() : five();
  };

  const said = decide();

  // Verified, by what the table said.
  const wantsSight = !said.record && !said.pick && !said.namesClosed;
  const surelyTold = evidence.sight === "yes" || (own && item?.organizedBy === "owner");
  const verified = (() => {
    switch (said.row) {
      case "5a":
        return ownCopy === "another";
      case "5d":
      case "5f":
      case "5g":
        return named === "viewers";
      case "5e":
        return named === "viewers" && typeof namedRow !== "string" && agrees(namedRow);
      case "5h":
        return named === "viewers" && (!wantsSight || surelyTold);
      case "7h":
      case "7i":
      case "7j":
        return !wantsSight || surelyTold;
      default:
        return !["1", "2", "4", "5b", "6a", "7a", "7b", "7c", "7k"].includes(said.row);
    }
  })();

  // Over the table.
  const end = (plan: string, over: Partial<Restated> = {}): Restated => ({
    row: said.row,
    verdict: said.verdict,
    plan,
    verified,
    risk,
    ...over,
  });
  if (!idKnown) {
    if (["1", "2", "4", "5a", "5b", "7a", "7b"].includes(said.row)) return end(said.plan === "none" ? "none" : "blocked");
    return end("blocked", { row: "over-1", verdict: "unknown", verified: false });
  }
  let { plan, pick: offered } = said;
  if (plan === "create" || (plan === "confirm" && !said.record)) {
    if (item.kind === "master") return end("blocked");
    if (!mayEdit) return end("blocked");
    // Section 4, Track: a day of a series whose id names no day and whose original start is not known is not created.
    if (item.kind === "exception" && item.originalStart === undefined && findOccurrenceDate(item.globalObjectId ?? "") === undefined)
      return end("blocked");
    let mayBeFound = false;
    const found = new Map<string, AppointmentRecord>();
    for (const row of [...rows, ...(evidence.agreeing.kind === "answered" ? evidence.agreeing.records : [])]) {
      if (gone.includes(row.id) || found.has(row.id)) continue;
      const isUnclear = unclear.some(({ id }) => id === row.id);
      const none = byId.has(row.id) ? carries(row) === "none" : cleanKey(row.globalObjectId ?? "") === undefined;
      if (live(row) && (isUnclear || (none && alike(item, row) && theirs(row)))) found.set(row.id, row);
      else if (live(row) && none && alike(item, row) && whetherTheirs(row) === undefined) mayBeFound = true;
    }
    if (found.size > 0) {
      if (!own) return end("blocked");
      plan = "pick";
      offered = [...found.values()];
    } else if (evidence.agreeing.kind !== "answered" || mayBeFound) return end("blocked");
    else if (!own && evidence.sight === "no") return end("blocked");
    else if (
      plan === "create" &&
      (item.organizedBy === "unknown" || (item.organizedBy === "somebody-else" && evidence.organizerInOrganization !== "not-enabled"))
    )
      plan = own ? "confirm" : "blocked";
  }
  if (plan === "none" || plan === "blocked") return end(plan);
  if (!mayEdit) return end("blocked");
  if (plan === "pick") {
    const shown = (offered ?? []).filter((row) => own || carries(row) === "this");
    if (shown.length === 0) return end("blocked");
    const refusable = !shown.some((row) => carries(row) === "this");
    const ids = [...new Set(shown.map(({ id }) => id))].toSorted();
    return end([refusable ? "pick?" : "pick", ...ids].join(" "));
  }
  return end(said.record ? `${plan} ${said.record.id}` : plan);
}

/** Section 2, Agrees, but for "theirs". */
function alike(item: AppointmentItem, row: AppointmentRecord): boolean {
  const said = (text: string) => cleanText(text, 200).replace(/\s+/gu, " ").toLowerCase();
  if (said(item.subject) !== said(row.subject) || row.start === undefined || item.allDay !== row.allDay) return false;
  if (!item.allDay) return Math.floor(item.start.getTime() / 60_000) === Math.floor(row.start.getTime() / 60_000);
  if (row.end === undefined) return false;
  const lastDay = (end: Date) => new Date(end.getTime() - 60_000);
  return onOneDate(item.start, row.start, item.timeZone) && onOneDate(lastDay(item.end), lastDay(row.end), item.timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dateIn(zone: string, at: Date): string {
  const known = formats.get(zone);
  const format = known ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(zone, format);
  return format.format(at);
}

function onOneDate(a: Date, b: Date, zone: string | undefined): boolean {
  return zone === undefined ? Math.abs(a.getTime() - b.getTime()) < 12 * hours : dateIn(zone, a) === dateIn(zone, b);
}

/** Section 2, Records and The day. */
function carrying(item: AppointmentItem, rows: readonly AppointmentRecord[], seriesCrmId: string | undefined): Map<string, Carries> {
  const key = (text: string | undefined) => cleanKey(text ?? "");
  const dateOf = (text: string | undefined) => {
    const date = findOccurrenceDate(text ?? "");
    return date && [String(date.year).padStart(4, "0"), String(date.month).padStart(2, "0"), String(date.day).padStart(2, "0")].join("-");
  };
  const itemDate = dateOf(item.globalObjectId);
  const itemOriginal = item.originalStart ?? (item.kind === "occurrence" ? item.start : undefined);
  const isDay = itemDate !== undefined || itemOriginal !== undefined || item.kind === "exception";
  const carries = new Map<string, Carries>();
  const fitting: AppointmentRecord[] = [];
  const series: AppointmentRecord[] = [];

  for (const row of rows) {
    const rowDate = dateOf(row.globalObjectId);
    const rowIsDay = rowDate !== undefined || row.originalStart !== undefined || row.kind === "instance";
    const rowNamesDay = rowDate !== undefined || row.originalStart !== undefined;
    const verdict = ((): Carries | "fits" | "series" => {
      if (key(row.globalObjectId) === undefined) return "none";
      if (key(row.globalObjectId) !== key(item.globalObjectId)) return "another";
      if (row.kind === "master") return item.kind === "master" ? "this" : "series";
      if (item.kind === "master") return rowIsDay ? "another" : "this";
      if (!isDay && !rowIsDay) return "this";
      if (itemOriginal && row.originalStart) {
        const bothAllDay = item.allDay && row.allDay;
        const near = Math.abs(itemOriginal.getTime() - row.originalStart.getTime()) < 12 * hours;
        return (bothAllDay ? onOneDate(itemOriginal, row.originalStart, item.timeZone) : near) ? "fits" : "another";
      }
      if (!rowNamesDay && row.start && Math.floor(row.start.getTime() / 60_000) === Math.floor(item.start.getTime() / 60_000))
        return "fits";
      if (itemDate !== undefined && rowDate !== undefined) return itemDate === rowDate ? "fits" : "another";
      const [a, b] = [itemOriginal ?? item.start, row.originalStart ?? row.start];
      if (itemDate === undefined && rowDate === undefined) {
        if (b === undefined) return "another";
        return (item.allDay && row.allDay ? onOneDate(a, b, item.timeZone) : Math.abs(a.getTime() - b.getTime()) < 12 * hours)
          ? "fits"
          : "another";
      }
      const [date, instant] = itemDate === undefined ? [rowDate, a] : [itemDate, b];
      if (date === undefined || instant === undefined) return "unclear";
      const midnight = Date.parse(`${date}T00:00:00Z`);
      const inSomeZone = instant.getTime() >= midnight - 14 * hours && instant.getTime() < midnight + 36 * hours;
      const inCalendar = item.timeZone === undefined ? inSomeZone : dateIn(item.timeZone, instant) === date;
      if (!inCalendar && (b === undefined || Math.abs(a.getTime() - b.getTime()) >= 12 * hours)) return "unclear";
      return inSomeZone ? "fits" : "another";
    })();
    // A row that names no day, and that the series' own stamp names, stands for the series on a day.
    const stampedOnSeries =
      row.id === seriesCrmId && item.kind !== "master" && !rowNamesDay && (verdict === "unclear" || verdict === "another");
    const sameId = key(row.globalObjectId) === key(item.globalObjectId);
    if (verdict === "fits") fitting.push(row);
    else carries.set(row.id, verdict === "series" ? "another" : verdict);
    if (verdict === "series" || (stampedOnSeries && sameId)) series.push(row);
  }

  const from = (itemOriginal ?? item.start).getTime();
  const far = (row: AppointmentRecord) => {
    const at = row.originalStart ?? row.start;
    return at === undefined ? Number.POSITIVE_INFINITY : Math.abs(at.getTime() - from);
  };
  const isLive = (row: AppointmentRecord) => row.state === "open" || row.state === "scheduled";
  const ranked = fitting.toSorted((a, b) => Number(isLive(b)) - Number(isLive(a)) || (far(a) < far(b) ? -1 : far(a) > far(b) ? 1 : 0));
  for (const row of fitting) {
    const first = ranked[0];
    const meant = first !== undefined && isLive(row) === isLive(first) && far(row) === far(first);
    carries.set(row.id, meant ? "this" : "another");
  }
  if (fitting.length === 0) for (const row of series) carries.set(row.id, "this");
  return carries;
}
