import { FluentProvider } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { ScanGap } from "../../../../src/check/calendar/scan-ledger.ts";
import { CalendarView } from "../../../../src/taskpane/calendar/calendar-view.tsx";
import { createCalendarViewStore } from "../../../../src/taskpane/calendar/create-calendar-view-store.ts";
import { themes } from "../../../../src/taskpane/themes.ts";
import { InEnglish } from "../in-english.tsx";
import { clock, handApp, settle } from "./hand-app.ts";

const own = { kind: "own" } as const;

/** Draws the view over a store whose scan brought these rows, and ended. */
export async function drawCalendar(
  rows: readonly CalendarRow[],
  {
    gaps = [],
    organization = "PROD",
    dir = "ltr",
    locale = "en-GB",
    ...options
  }: {
    readonly gaps?: readonly ScanGap[];
    readonly organization?: string;
    readonly dir?: "ltr" | "rtl";
    readonly locale?: string;
  } & Parameters<typeof handApp>[0] = {},
) {
  giveSizes();
  const hand = handApp(options);
  const store = createCalendarViewStore(hand.app, clock);
  const said: string[] = [];
  const view = (
    <CalendarView
      store={store}
      locale={locale}
      announce={(message) => void said.push(message)}
      onBack={() => undefined}
      onSharing={() => undefined}
      calendarAccess={own}
      organization={organization}
    />
  );
  const drawn = render(
    <FluentProvider theme={themes.light} dir={dir}>
      {view}
    </FluentProvider>,
    { wrapper: InEnglish },
  );
  await act(async () => {
    hand.scan().bring(rows);
    await hand.scan().end({ kind: "done" }, gaps);
  });
  return { ...hand, ...drawn, store, said, view, settle: () => act(settle) };
}

/** jsdom lays nothing out: a list is 600 pixels high here, and each of its rows 100. */
function giveSizes(): void {
  const spies = [
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600),
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(300),
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(100),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
}
