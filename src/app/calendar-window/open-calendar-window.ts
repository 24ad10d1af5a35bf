/** *Open large*, on the pane's side: opens the calendar window in a dialog, and answers its questions while the pane is open. */
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
import type { Offers } from "../offers.ts";
import { createWindowAnswerer } from "./create-window-answerer.ts";
import { areConfiguredScopes } from "./are-configured-scopes.ts";
import { encodeSnapshot, type ShownCalendar } from "./calendar-snapshot.ts";
import type { PaneQuestion } from "./window-message.ts";

export interface OpenCalendarWindow {
  /** Called once, when the page in the window has started. */
  onStarted(listener: () => void): void;
  /** Resolves when the window has closed; never rejects. */
  readonly closed: Promise<DialogEnd>;
  close(): void;
}

interface Options {
  readonly configuration: Configuration;
  readonly tokens: TokenSource;
  readonly offers: Offers;
  /** Name of the chosen organization. */
  readonly organization: string | undefined;
}

/** In percent of the screen. */
const size = { width: 90, height: 90 } as const;

export function openCalendarWindow(shown: ShownCalendar, { configuration, tokens, offers, organization }: Options): OpenCalendarWindow {
  let onStarted: () => void = () => undefined;
  // The page is served next to the pane's; the query that Outlook adds to the pane's address is dropped.
  const page = new URL("calendar.html", new URL(location.pathname, location.origin));
  const dialog = openDialog(page, { ...size, signal: new AbortController().signal });

  async function answer(question: PaneQuestion, options: { readonly signal: AbortSignal }): Promise<unknown> {
    switch (question.what) {
      case "snapshot":
        onStarted();
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
        const { what: _, how, ...asked } = question;
        if (!areConfiguredScopes(configuration, asked.scopes))
          throw new Forbidden("That resource is not configured.", { code: "foreign-scope" });
        const request = { ...asked, ...options };
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

  const answerer = createWindowAnswerer({ answer, send: (message) => void dialog.send(message) });
  const leave = (): void => answerer.leave();
  dialog.onMessage(answerer.onMessage);
  addEventListener("pagehide", leave);
  void dialog.closed.then(() => {
    removeEventListener("pagehide", leave);
    answerer.leave();
  });
  return {
    onStarted: (listener) => {
      onStarted = listener;
    },
    closed: dialog.closed,
    close: dialog.close,
  };
}
