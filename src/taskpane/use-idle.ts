import { useEffect, useState } from "react";

/** Becomes true as soon as the page has nothing else to do; never in a browser that does not tell (Safari). */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!("requestIdleCallback" in window)) return;
    // eslint-disable-next-line compat/compat -- asked for in the line above
    const asked = requestIdleCallback(() => setIdle(true));
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}
