import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { directionOf, languageFor } from "../../locales/language.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { setPageLanguage } from "../../locales/set-page-language.ts";
import type { Theme } from "../../outlook/theme.ts";
import { formatMisconfigured } from "../../wording/format-start-trouble.ts";
import { announcerBeside } from "../announcer.ts";
import { showBroken } from "../show-broken.ts";
import { themes } from "../themes.ts";
import { Trouble, type TroubleProps } from "../trouble.tsx";
import { CalendarWindow, type CalendarWindowProps } from "./calendar-window.tsx";

/** Draws the calendar in place of the static skeleton. */
export function mountCalendarWindow(root: HTMLElement, props: Omit<CalendarWindowProps, "announce">): void {
  const { locale } = props.snapshot;
  setPageLanguage(root.ownerDocument, locale);
  root.ownerDocument.title = laterMessages(locale).calendar.title.own;
  root.setAttribute("aria-busy", "false");
  const onUncaughtError = (error: unknown): void => {
    showBroken(root);
    reportError(error);
  };
  createRoot(root, { onUncaughtError }).render(<CalendarWindow {...props} announce={announcerBeside(root, "acted")} />);
}

type WindowTrouble =
  { readonly kind: "no-pane" | "broken" } | { readonly kind: "misconfigured"; readonly field: string; readonly problem: string };

/** Draws an error in its place. */
export function mountTrouble(
  root: HTMLElement,
  { locale, theme, trouble }: { readonly locale: string; readonly theme: Theme; readonly trouble: WindowTrouble },
): void {
  const texts = troubleTexts(locale, trouble);
  setPageLanguage(root.ownerDocument, locale);
  root.setAttribute("aria-busy", "false");
  createRoot(root).render(
    <FluentProvider theme={themes[theme]} dir={directionOf(languageFor(locale))} className="pane">
      <Trouble {...texts} />
    </FluentProvider>,
  );
}

function troubleTexts(locale: string, trouble: WindowTrouble): TroubleProps {
  switch (trouble.kind) {
    case "no-pane":
      return laterMessages(locale).calendar.large.noPane;
    case "broken":
      return laterMessages(locale).calendar.large.broken;
    case "misconfigured":
      return formatMisconfigured(trouble, laterMessages(locale).trouble);
  }
}
