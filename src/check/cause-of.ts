import { Failure } from "../http/failure.ts";
import type { Cause } from "./action.ts";
import { unknownBecause } from "./unknown-because.ts";

/** "stopped" only if the person stopped it; "our-fault" for what neither a network nor a host can cause. */
export function causeOf(error: unknown, signal: AbortSignal): Cause {
  if (signal.aborted && (error === signal.reason || (error instanceof DOMException && error.name === "AbortError")))
    return { why: "stopped" };
  const { why, detail, until } = unknownBecause(error, new AbortController().signal);
  const said = error instanceof Failure ? error.said : undefined;
  return { why, ...(detail !== undefined && { detail }), ...(until && { until }), ...(said !== undefined && { said }) };
}
