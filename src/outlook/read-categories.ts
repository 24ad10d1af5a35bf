import { officeCall, OfficeError } from "./office-call.ts";

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
    // Some hosts answer null where there is none.
    const details = await officeCall<Office.CategoryDetails[] | null>(
      "categories.getAsync",
      (done) => categories.getAsync(done as never),
      options,
    );
    return (details ?? []).map(({ displayName }) => displayName);
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
