import { useEffect, useRef } from "react";
import type { Announce } from "../announcer.ts";

/** More often, and a listener hears numbers alone. */
const calmMs = 8_000;

/** Says what is new: an end at once, progress only now and then. */
export function useCalmAnnouncement(announce: Announce, message: string, when: "at-once" | "now-and-then"): void {
  const latest = useRef(message);
  useEffect(() => {
    latest.current = message;
    if (when === "at-once") announce(message);
  }, [announce, message, when]);
  useEffect(() => {
    if (when === "at-once") return;
    const timer = setInterval(() => announce(latest.current), calmMs);
    return () => clearInterval(timer);
  }, [announce, when]);
}
