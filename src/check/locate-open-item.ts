/** Identifies the open item and finds it in a mailbox, by what the host reports. */
import type { AppointmentStore, VisibleAppointment } from "../mailbox/appointment-store.ts";
import type { OpenItem, ShownForm, Viewer } from "../outlook/open-item.ts";
import type { Unknown, UnknownReason } from "../tracking/evidence.ts";
import { locateAppointment, sameAddress, type LocatedAppointment } from "./calendar-access.ts";
import type { Trace } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface OpenItemPorts {
  readonly viewer: Viewer;
  /** Once it can be looked for; a host that says everything at once gives it whole. @throws AbortError when aborted */
  readonly nameOpenItem: (options: Options) => Promise<OpenItem>;
  readonly store: AppointmentStore;
}

interface Options {
  readonly signal: AbortSignal;
}

export interface OpenAndLocated {
  readonly open: OpenItem;
  readonly located: { readonly kind: "located"; readonly value: LocatedAppointment } | Unknown;
}

/** @throws AbortError when aborted; network and host failures become part of the result */
export async function locateOpenItem(ports: OpenItemPorts, options: Options): Promise<OpenAndLocated> {
  let open: OpenItem = { kind: "none" };
  // So that Outlook hands out the mailbox's token while it says what is open.
  ports.store.findAccount(options).catch(() => undefined);
  try {
    open = await ports.nameOpenItem(options);
    const { item, traces } = await identify(open, ports, options);
    if (item.kind !== "saved" && item.kind !== "named") return { open, located: { kind: "unknown", why: whyNotOpen[item.kind] } };
    const located = await locateAppointment(ports.store, item, ports.viewer, options);
    return { open: item, located: { kind: "located", value: { ...located, traces: [...traces, ...located.traces] } } };
  } catch (error) {
    return { open, located: unknownBecause(error, options.signal) };
  }
}

/**
 * If the host gives no id, the mailbox may find the item by what the form shows. Only in one's own calendar: a shared item
 * could look like one of one's own at the same time.
 */
async function identify(
  open: OpenItem,
  { store, viewer }: OpenItemPorts,
  options: Options,
): Promise<{ readonly item: OpenItem; readonly traces: readonly Trace[] }> {
  const shown = open.kind === "no-id" ? open.shown : undefined;
  const visible = shown && findVisible(shown);
  if (!shown || !visible || store.findId === undefined || mayBeSomebodyElses(shown, viewer)) return { item: open, traces: [] };
  const id = await store.findId(visible, options);
  return id === undefined ? { item: open, traces: [] } : { item: { ...shown, kind: "saved", id }, traces: ["found-by-sight"] };
}

function findVisible({ subject, start, end }: ShownForm): VisibleAppointment | undefined {
  return subject !== undefined && start && end ? { subject, start, end } : undefined;
}

/** "failed": the host offers the owner's name only for shared items. */
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
