/** One's own safety copies in the roaming settings, pure: under which setting, by which key, and how long. */

/** Name of the setting: a list of `[key, text]`, the newest first. */
export const ownCopiesSetting = "witnesses";

/** Of one copy's text, in the settings and in what the calendar's window is told. */
export const longestCopyText = 2_500;

/** Of the copy of one appointment (by its key) in one organization (lower-case GUID). */
export function ownCopyKey(appointment: string, organizationId: string): string {
  return `${appointment} ${organizationId}`;
}

/** Is the entry one of this appointment's? Older ones were kept by the appointment alone. */
export function isCopyOf(key: string, appointment: string): boolean {
  const [kept, asked] = [key.toUpperCase(), appointment.toUpperCase()];
  return kept === asked || kept.startsWith(`${asked} `);
}
