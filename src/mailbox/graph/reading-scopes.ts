/** The scopes for reading calendars: one's own, and shared ones. */
export function readingScopes(graphRoot: string): readonly string[] {
  return [`${graphRoot}/Calendars.Read`, `${graphRoot}/Calendars.Read.Shared`];
}
