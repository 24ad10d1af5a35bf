/** Writing the roaming settings: 32 KB in all, and a host that fails now and then. */
import { officeCall, OfficeError } from "./office-call.ts";

type Options = { readonly signal?: AbortSignal };

/** Each setting that this add-in keeps: Office.js lists none of them. */
const settingNames = [
  "organization",
  "first-run",
  "preferences",
  "account-entra",
  "account-adfs",
  "journal",
  "watches",
  "regarding",
  "witnesses",
  "checks",
] as const;

export type SettingName = (typeof settingNames)[number];

const mostCharacters = 32 * 1024;
/** Said of settings that are too large (office-js issues 2256, 3060), and of trouble that passes by itself (3983). */
const genericError = 9019;
const tooLarge = 9057;

/** "no-room": something has to go first. "refused": the host has another reason, or none. */
export type Saved = "saved" | "no-room" | "refused";

/** What the last checks found is only a convenience: it makes room for whatever else is to be kept. */
const yielding: SettingName = "checks";

/**
 * What fails without a reason is tried once more.
 * @param name the setting to be kept
 * @throws AbortError when aborted, and nothing else that a host can cause
 */
export async function saveSettings(name: SettingName, options: Options): Promise<Saved> {
  const saved = await saveAll(options);
  const { roamingSettings } = Office.context;
  if (saved !== "no-room" || name === yielding || !Array.isArray(roamingSettings.get(yielding))) return saved;
  roamingSettings.remove(yielding);
  return saveAll(options);
}

async function saveAll(options: Options): Promise<Saved> {
  const first = await trySaving(options);
  if (first === "saved") return "saved";
  if (first === tooLarge || (first === genericError && areTooLarge())) return "no-room";
  return first === genericError && (await trySaving(options)) === "saved" ? "saved" : "refused";
}

/**
 * Keeps one setting; where that fails, the one before stands, so that no later save carries it.
 * @throws OfficeError where it could not be kept; AbortError when aborted
 */
export async function keepSetting(name: SettingName, value: unknown, options: Options): Promise<void> {
  const { roamingSettings } = Office.context;
  const before: unknown = roamingSettings.get(name);
  roamingSettings.set(name, value);
  let saved: Saved = "refused";
  try {
    saved = await saveSettings(name, options);
  } finally {
    if (saved !== "saved") putBack(name, before);
  }
  if (saved !== "saved") throw new OfficeError(saved === "no-room" ? tooLarge : genericError, "roamingSettings.saveAsync");
}

/** In memory: as if it had not been set. */
export function putBack(name: SettingName, before: unknown): void {
  const { roamingSettings } = Office.context;
  if (before === undefined || before === null) roamingSettings.remove(name);
  else roamingSettings.set(name, before);
}

async function trySaving(options: Options): Promise<"saved" | number> {
  try {
    await officeCall<void>("roamingSettings.saveAsync", (done) => Office.context.roamingSettings.saveAsync(done), options);
    return "saved";
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
}

/** Office.js keeps each setting as JSON, and counts the JSON of all of them. */
function areTooLarge(): boolean {
  const texts = settingNames.flatMap((name) => {
    const text = JSON.stringify(Office.context.roamingSettings.get(name) as unknown) as string | undefined;
    return text === undefined ? [] : [[name, text] as const];
  });
  return JSON.stringify(Object.fromEntries(texts)).length > mostCharacters;
}
