const longestDetail = 400;
const mostFrames = 4;

/** The kind of a caught error and where in our code it comes from, without addresses or anything from an appointment. */
export function whereItHappened(error: unknown): string {
  if (!(error instanceof Error)) return "no error";
  const frames = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => /(?<at>[\w$.-]+\.[jt]sx?:\d+(?::\d+)?)/u.exec(line)?.groups?.["at"] ?? []);
  return [error.name, ...frames.slice(0, mostFrames)].join(" · ").slice(0, longestDetail);
}
