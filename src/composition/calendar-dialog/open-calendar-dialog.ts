/** *Open large*, on the pane's side: opens the dialog, and answers what it asks for as long as the pane stands. */
import type { Configuration } from "../../configuration/configuration.ts";
import { Forbidden, NotSetUp } from "../../http/failure.ts";
import type { TokenSource } from "../../identity/token-source.ts";
import { openDialog } from "../../outlook/dialog.ts";
import type { DialogEnd } from "../../outlook/dialog-end.ts";
import { requestEws } from "../../outlook/ews-request.ts";
import { listOwnCopies } from "../../outlook/list-own-copies.ts";
import { openAppointment } from "../../outlook/open-appointment.ts";
import { readTheme } from "../../outlook/theme.ts";
import { offersEws, readLocale, readViewer } from "../../outlook/viewer.ts";
import type { Offers } from "../choose-ways.ts";
import { createDialogAnswerer } from "./answer-dialog.ts";
import { areConfiguredScopes } from "./are-configured-scopes.ts";
import { encodeSnapshot, type ShownCalendar } from "./calendar-snapshot.ts";
import type { PaneQuestion } from "./dialog-message.ts";

export interface CalendarDialog {
  /** Once, when the page inside has begun. */
  onBegun(listener: () => void): void;
  /** Settles once, and never rejects. */
  readonly closed: Promise<DialogEnd>;
  close(): void;
}

interface Options {
  readonly configuration: Configuration;
  readonly tokens: TokenSource;
  readonly offers: Offers;
  /** Name of the chosen one. */
  readonly organization: string | undefined;
}

/** In percent of the screen. */
const size = { width: 90, height: 90 } as const;

export function openCalendarDialog(shown: ShownCalendar, { configuration, tokens, offers, organization }: Options): CalendarDialog {
  let begun: () => void = () => undefined;
  // The page lies beside the pane's. What Outlook has put into the pane's query is none of its business.
  const page = new URL("calendar.html", new URL(location.pathname, location.origin));
  const dialog = openDialog(page, { ...size, signal: new AbortController().signal });

  async function answer(question: PaneQuestion, options: { readonly signal: AbortSignal }): Promise<unknown> {
    switch (question.what) {
      case "snapshot":
        begun();
        return encodeSnapshot({
          ...shown,
          locale: readLocale(),
          theme: readTheme(),
          viewer: readViewer(),
          offers,
          ...(organization !== undefined && { organization }),
          ownCopies: listOwnCopies(),
        });
      case "present":
        return null;
      case "token": {
        const { how, scopes, claims } = question;
        if (!areConfiguredScopes(configuration, scopes)) throw new Forbidden("That resource is not configured.", { code: "foreign-scope" });
        const request = { scopes, ...(claims !== undefined && { claims }), ...options };
        const { accessToken, account } = await (how === "silently" ? tokens.getToken(request) : tokens.signIn(request));
        return { accessToken, account };
      }
      case "ews":
        if (!offersEws()) throw new NotSetUp("This Outlook does not carry requests to Exchange.");
        return requestEws(question.body, options);
      case "open-appointment":
        openAppointment(question.id);
        return null;
    }
  }

  const answerer = createDialogAnswerer({ answer, send: (message) => void dialog.send(message) });
  const leave = (): void => answerer.leave();
  dialog.onMessage(answerer.hear);
  addEventListener("pagehide", leave);
  void dialog.closed.then(() => {
    removeEventListener("pagehide", leave);
    answerer.leave();
  });
  return {
    onBegun: (listener) => {
      begun = listener;
    },
    closed: dialog.closed,
    close: dialog.close,
  };
}
