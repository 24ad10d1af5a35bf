/** The same house for the calendar's dialog: real fetch and adapters, and the pane for what only the pane has. */
import type { CheckPorts } from "../../check/check-appointment.ts";
import type { Configuration } from "../../configuration/configuration.ts";
import { Failure } from "../../http/failure.ts";
import { createHttpClient } from "../../http/http-client.ts";
import { assembleCalendar, type HouseCalendar } from "../assemble-calendar.ts";
import { assembleStore } from "../assemble-mailbox.ts";
import { assembleOrganization } from "../assemble-organization.ts";
import { isCopyOf } from "../../outlook/own-copy-entry.ts";
import { chooseMailboxWay } from "../choose-ways.ts";
import { directoryOf } from "../directory-of.ts";
import type { PaneLink } from "./ask-pane.ts";
import type { CalendarSnapshot } from "./calendar-snapshot.ts";
import { ewsThroughPane, openThroughPane, tokensThroughPane } from "./through-pane.ts";

interface Options {
  readonly configuration: Configuration;
  readonly snapshot: CalendarSnapshot;
  readonly link: PaneLink;
  /** Outlook did not show an appointment, though it was asked to. */
  readonly onNotOpened: () => void;
}

export function assembleDialogCalendar({ configuration, snapshot, link, onNotOpened }: Options): HouseCalendar {
  const { viewer, offers } = snapshot;
  const http = createHttpClient();
  const tokens = tokensThroughPane(link);
  const ews = ewsThroughPane(link);
  const mailbox = chooseMailboxWay(configuration, offers);
  const zone = viewer.timeZone === undefined ? {} : { timeZone: viewer.timeZone };
  const store = assembleStore(mailbox, { http, graphRoot: configuration.graph, tokens, ews, ...zone });
  const chosen = configuration.organizations.find(({ name }) => name === snapshot.organization);
  const crm = chosen && assembleOrganization(chosen, { http, tokens, offers, origin: location.origin });

  const ports = (): CheckPorts => ({
    viewer,
    // Every use case of the calendar puts a row of its list in this place.
    readOpenItem: () => Promise.resolve({ kind: "none" }),
    store,
    ...(crm && { organization: crm.organization }),
    ...(snapshot.crmClient && { crmClient: snapshot.crmClient }),
    // The settings are the pane's; nothing is kept or forgotten from here.
    copies: {
      findCarried: () => Promise.resolve(undefined),
      findOwn: (key) => snapshot.ownCopies.flatMap(([kept, copy]) => (isCopyOf(kept, key) ? [copy] : [])),
      keep: () => Promise.resolve(),
      forgetOwn: () => Promise.resolve("not-kept"),
    },
    directory: directoryOf(configuration),
    syncMinutes: configuration.syncMinutes,
    now: () => new Date(),
    ways: { mailbox, ...(crm && { crm: crm.way }) },
  });

  function openAppointment(id: string): void {
    openThroughPane(link, id, { signal: new AbortController().signal }).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      onNotOpened();
    });
  }

  const calendar = assembleCalendar({ configuration, http, tokens, mailbox: mailbox.taken, ews, ports, openAppointment, ...zone });
  return {
    ...calendar,
    createScan(request) {
      const scan = calendar.createScan(request);
      // What is left would fail appointment by appointment; it is only left.
      return { ...scan, run: (options) => (link.getState() === "gone" ? Promise.resolve({ kind: "stopped" }) : scan.run(options)) };
    },
  };
}
