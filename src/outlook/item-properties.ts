/** The custom properties of the open item, in Outlooks that have them. */
import { officeCall, OfficeError } from "./office-call.ts";

type Options = { readonly signal: AbortSignal };

/** Undefined where the host refuses: error 9020 on shared items. @throws AbortError */
export async function loadItemProperties(options: Options): Promise<Office.CustomProperties | undefined> {
  const item = Office.context.mailbox.item as Office.AppointmentRead | null | undefined;
  if (typeof item?.loadCustomPropertiesAsync !== "function") return undefined;
  const loaded = await unlessRefused(
    officeCall<Office.CustomProperties | null>(
      "loadCustomPropertiesAsync",
      (done) => item.loadCustomPropertiesAsync(done as never),
      options,
    ),
  );
  return loaded ?? undefined;
}

export async function unlessRefused<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
