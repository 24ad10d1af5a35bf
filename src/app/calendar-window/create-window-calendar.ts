/** The calendar use cases for the window: the same adapters as in the pane, except that the pane itself answers for Outlook and sign-in. */
import type { CheckPorts } from "../../check/check-appointment.ts";
import type { Configuration } from "../../configuration/configuration.ts";
import { Failure } from "../../http/failure.ts";
import { createHttpClient } from "../../http/http-client.ts";
import { createAppCalendar, type AppCalendar } from "../calendar/create-app-calendar.ts";
import { createServices } from "../create-services.ts";
import { isCopyOf } from "../../outlook/own-copy-entry.ts";
import type { PaneLink } from "./create-pane-link.ts";
import type { CalendarSnapshot } from "./calendar-snapshot.ts";
import { ewsThroughPane, openThroughPane, tokensThroughPane } from "./through-pane.ts";

interface Options {
  readonly configuration: Configuration;
  readonly snapshot: CalendarSnapshot;
  readonly link: PaneLink;
  /** Outlook failed to show an appointment. */
  readonly onNotOpened: () => void;
}

export function createWindowCalendar({ configuration, snapshot, link, onNotOpened }: Options): AppCalendar {
  const { viewer, offers } = snapshot;
  const http = createHttpClient();
  const tokens = tokensThroughPane(link);
  const ews = ewsThroughPane(link);
  const services = createServices({ configuration, http, tokens, offers, viewer, ews });
  const connected = services.connect(snapshot.organization);

  const ports = (): CheckPorts => ({
    ...connected,
    // Every calendar use case replaces this with a row of the list.
    nameOpenItem: () => Promise.resolve({ kind: "none" }),
    ...(snapshot.crmClient && { crmClient: snapshot.crmClient }),
    // Only the pane may change the settings: nothing is saved or removed from here.
    copies: {
      findCarried: () => Promise.resolve(undefined),
      findOwn: (key) => snapshot.ownCopies.flatMap(([kept, copy]) => (isCopyOf(kept, key) ? [copy] : [])),
      keep: () => Promise.resolve(),
      forgetOwn: () => Promise.resolve("not-kept"),
    },
  });

  function openAppointment(id: string): void {
    openThroughPane(link, id, { signal: new AbortController().signal }).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      onNotOpened();
    });
  }

  const calendar = createAppCalendar({ configuration, http, tokens, mailbox: services.mailbox, ews, ports, openAppointment });
  return {
    ...calendar,
    createScan(request) {
      const scan = calendar.createScan(request);
      // Without the pane, every remaining appointment would fail, so the scan stops and can be resumed.
      return {
        ...scan,
        run: (options) => (link.presence.getState() === "gone" ? Promise.resolve({ kind: "stopped" }) : scan.run(options)),
      };
    },
  };
}
