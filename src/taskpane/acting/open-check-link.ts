import { actingCatalogueFor } from "../../locales/acting-catalogue.ts";
import { reportOf } from "../mark-root.ts";
import type { PaneCell } from "../pane-state.ts";
import type { MailDesk } from "../pane-house.ts";
import { checkLinkMail } from "./check-link.ts";

/** From a click: fills in the mail to the owner of the calendar, and says whether it is on screen. Sends nothing. */
export async function openCheckLink(
  cell: PaneCell,
  desk: MailDesk,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
): Promise<void> {
  const report = reportOf(cell.get().phase);
  const calendar = report?.evidence.calendar;
  if (calendar?.kind !== "delegate") return;
  const { locale } = cell.get();
  const shown = await desk.findAppointment({ signal });
  if (signal.aborted) return;
  const opened =
    shown !== undefined &&
    desk.openForm(checkLinkMail(calendar.owner, shown, { words: actingCatalogueFor(locale).checkLink.mail, locale, now }));
  cell.set({ checkLink: opened ? "opened" : "failed" });
}
