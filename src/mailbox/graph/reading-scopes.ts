/** What a look into calendars needs of Graph: one's own, and those that others share. */
export function readingScopes(graphRoot: string): readonly string[] {
  return [`${graphRoot}/Calendars.Read`, `${graphRoot}/Calendars.Read.Shared`];
}
