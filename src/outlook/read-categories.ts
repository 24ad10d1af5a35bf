import { officeCall, OfficeError } from "./office-call.ts";
import { nameFromHost } from "./host-values.ts";

const mostCategories = 200;

/**
 * Names of the open item's categories; undefined if this Outlook does not report them (below Mailbox 1.8), or refuses.
 * @throws AbortError when aborted
 */
export async function readCategories(options: { readonly signal: AbortSignal }): Promise<readonly string[] | undefined> {
  // Office.js has the call on older hosts as well, where it never calls back.
  if (!Office.context.requirements.isSetSupported("Mailbox", "1.8")) return undefined;
  const item = Office.context.mailbox.item as Partial<Pick<Office.AppointmentRead, "categories">> | null | undefined;
  const categories = item?.categories;
  if (typeof categories?.getAsync !== "function") return undefined;
  try {
    const details = await officeCall<unknown>("categories.getAsync", (done) => categories.getAsync(done as never), options);
    // Some hosts return null if there are none.
    if (details === null || details === undefined) return [];
    if (!Array.isArray(details)) return undefined;
    return details
      .slice(0, mostCategories)
      .flatMap((each) => nameFromHost((each as Partial<Office.CategoryDetails> | null)?.displayName) ?? []);
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
