/** Names the open item and finds it in a mailbox, by what the host tells of it. */
import type { AppointmentStore, Sight } from "../mailbox/appointment-store.ts";
import type { OpenItem, ShownForm, Viewer } from "../outlook/open-item.ts";
import type { Unknown, UnknownReason } from "../tracking/evidence.ts";
import { locateAppointment, sameAddress, type LocatedAppointment } from "./calendar-access.ts";
import type { Trace } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface OpenItemPorts {
  readonly viewer: Viewer;
  readonly readOpenItem: (options: Options) => Promise<OpenItem>;
  readonly store: AppointmentStore;
}

interface Options {
  readonly signal: AbortSignal;
}

export interface OpenAndLocated {
  readonly open: OpenItem;
  readonly located: { readonly kind: "located"; readonly value: LocatedAppointment } | Unknown;
}

/** @throws AbortError when aborted, and nothing else that a network or a host can cause */
export async function locateOpenItem(ports: OpenItemPorts, options: Options): Promise<OpenAndLocated> {
  let open: OpenItem = { kind: "none" };
  try {
    open = await ports.readOpenItem(options);
    const { item, traces } = await nameItem(open, ports, options);
    if (item.kind !== "saved") return { open, located: { kind: "unknown", why: whyNotOpen[item.kind] } };
    const located = await locateAppointment(ports.store, item, ports.viewer, options);
    return { open: item, located: { kind: "located", value: { ...located, traces: [...traces, ...located.traces] } } };
  } catch (error) {
    return { open, located: unknownBecause(error, options.signal) };
  }
}

/**
 * Where the host cannot name the item, the mailbox may, by what the form shows. Only in one's own calendar: a form that is
 * said to be shared could show what one's own calendar has at the same time as well.
 */
async function nameItem(
  open: OpenItem,
  { store, viewer }: OpenItemPorts,
  options: Options,
): Promise<{ readonly item: OpenItem; readonly traces: readonly Trace[] }> {
  const shown = open.kind === "no-id" ? open.shown : undefined;
  const sight = shown && findSight(shown);
  if (!shown || !sight || store.findId === undefined || mayBeSomebodyElses(shown, viewer)) return { item: open, traces: [] };
  const id = await store.findId(sight, options);
  return id === undefined ? { item: open, traces: [] } : { item: { ...shown, kind: "saved", id }, traces: ["found-by-sight"] };
}

function findSight({ subject, start, end }: ShownForm): Sight | undefined {
  return subject !== undefined && start && end ? { subject, start, end } : undefined;
}

/** "failed": the host offers the owner's name for shared items alone. */
function mayBeSomebodyElses({ shared, organizer }: ShownForm, viewer: Viewer): boolean {
  if (organizer && !sameAddress(organizer.address, viewer.address)) return true;
  return shared.kind === "failed" || (shared.kind === "shared" && !sameAddress(shared.owner, viewer.address));
}

const whyNotOpen = {
  none: "no-item",
  "not-an-appointment": "not-an-appointment",
  "not-saved": "not-saved",
  "no-id": "no-item-id",
} as const satisfies Record<string, UnknownReason>;
