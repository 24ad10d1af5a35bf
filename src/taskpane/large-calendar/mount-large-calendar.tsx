import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { calendarCatalogueFor } from "../../locales/calendar-catalogue.ts";
import type { Theme } from "../../outlook/theme.ts";
import { wordsFor } from "../../wording/words.ts";
import { announcerBeside } from "../announcer.ts";
import { Trouble } from "../trouble.tsx";
import { LargeCalendar, type LargeCalendarProps } from "./large-calendar.tsx";

/** Draws the calendar in place of the static skeleton. */
export function mountLargeCalendar(root: HTMLElement, props: Omit<LargeCalendarProps, "announce">): void {
  const { locale } = props.snapshot;
  root.ownerDocument.title = calendarCatalogueFor(locale).title.own;
  root.setAttribute("aria-busy", "false");
  createRoot(root).render(<LargeCalendar {...props} announce={announcerBeside(root, "acted")} />);
}

type LargeTrouble = { readonly kind: "no-pane" } | { readonly kind: "misconfigured"; readonly field: string; readonly problem: string };

/** Says what is wrong, in its place. */
export function mountTrouble(
  root: HTMLElement,
  { locale, theme, trouble }: { readonly locale: string; readonly theme: Theme; readonly trouble: LargeTrouble },
): void {
  const said =
    trouble.kind === "no-pane" ? calendarCatalogueFor(locale).large.noPane : wordsFor(locale, new Date()).text.pane.misconfigured(trouble);
  root.setAttribute("aria-busy", "false");
  createRoot(root).render(
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className="pane">
      <Trouble {...said} />
    </FluentProvider>,
  );
}
