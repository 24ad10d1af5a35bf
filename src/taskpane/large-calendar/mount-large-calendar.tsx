import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { calendarCatalogueFor } from "../../locales/calendar-catalogue.ts";
import type { Theme } from "../../outlook/theme.ts";
import { wordsFor } from "../../wording/words.ts";
import { announcerBeside } from "../announcer.ts";
import { showBroken } from "../show-broken.ts";
import { themes } from "../themes.ts";
import { Trouble, type TroubleProps } from "../trouble.tsx";
import { LargeCalendar, type LargeCalendarProps } from "./large-calendar.tsx";

/** Draws the calendar in place of the static skeleton. */
export function mountLargeCalendar(root: HTMLElement, props: Omit<LargeCalendarProps, "announce">): void {
  const { locale } = props.snapshot;
  root.ownerDocument.title = calendarCatalogueFor(locale).title.own;
  root.setAttribute("aria-busy", "false");
  const onUncaughtError = (error: unknown): void => {
    showBroken(root);
    reportError(error);
  };
  createRoot(root, { onUncaughtError }).render(<LargeCalendar {...props} announce={announcerBeside(root, "acted")} />);
}

type LargeTrouble =
  { readonly kind: "no-pane" | "broken" } | { readonly kind: "misconfigured"; readonly field: string; readonly problem: string };

/** Says what is wrong, in its place. */
export function mountTrouble(
  root: HTMLElement,
  { locale, theme, trouble }: { readonly locale: string; readonly theme: Theme; readonly trouble: LargeTrouble },
): void {
  const said = saidOf(locale, trouble);
  root.setAttribute("aria-busy", "false");
  createRoot(root).render(
    <FluentProvider theme={themes[theme]} className="pane">
      <Trouble {...said} />
    </FluentProvider>,
  );
}

function saidOf(locale: string, trouble: LargeTrouble): TroubleProps {
  switch (trouble.kind) {
    case "no-pane":
      return calendarCatalogueFor(locale).large.noPane;
    case "broken":
      return calendarCatalogueFor(locale).large.broken;
    case "misconfigured":
      return wordsFor(locale, new Date()).text.pane.misconfigured(trouble);
  }
}
