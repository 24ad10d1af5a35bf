/** Methods common to all Office hosts, which have their own numbers (`OSF.DDA.MethodDispId`). */
export const osf = { commandCompleted: 94, closeContainer: 97, getAccessToken: 98, openBrowserWindow: 102 } as const;

/** "This API is not supported in the current platform": tokens come by nested app authentication. */
export const noSingleSignOn = 13012;

/** The argument of `event.completed`: Office.js sends the whole event back as JSON. */
export function completedContext(event: unknown): object | undefined {
  return typeof event === "string" ? (JSON.parse(event) as { readonly completedContext?: object }).completedContext : undefined;
}
