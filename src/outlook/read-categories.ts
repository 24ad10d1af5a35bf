import { officeCall, OfficeError } from "./office-call.ts";
import { toldName } from "./told-by-host.ts";

const mostCategories = 200;

/**
 * Names of the categories of the open item; undefined where this Outlook does not tell (below Mailbox 1.8), or refuses.
 * @throws AbortError when aborted
 */
export async function readCategories(options: { readonly signal: AbortSignal }): Promise<readonly string[] | undefined> {
  // Office.js has the call on older hosts as well, which do not answer it.
  if (!Office.context.requirements.isSetSupported("Mailbox", "1.8")) return undefined;
  const item = Office.context.mailbox.item as Partial<Pick<Office.AppointmentRead, "categories">> | null | undefined;
  const categories = item?.categories;
  if (typeof categories?.getAsync !== "function") return undefined;
  try {
    const details = await officeCall<unknown>("categories.getAsync", (done) => categories.getAsync(done as never), options);
    // Some hosts answer null where there is none.
    if (details === null || details === undefined) return [];
    if (!Array.isArray(details)) return undefined;
    return details
      .slice(0, mostCategories)
      .flatMap((each) => toldName((each as Partial<Office.CategoryDetails> | null)?.displayName) ?? []);
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
