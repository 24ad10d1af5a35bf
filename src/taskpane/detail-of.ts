/** Describes a caught error for the report: its kind and where it happened, but nothing from an appointment. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return "no error";
  const frames = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => /(?<at>[\w$.-]+\.[jt]sx?:\d+(?::\d+)?)/u.exec(line)?.groups?.["at"] ?? []);
  return [error.name, ...frames.slice(0, mostFrames)].join(" · ").slice(0, longestDetail);
}

const mostFrames = 4;
const longestDetail = 400;
