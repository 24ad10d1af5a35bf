/** Server-sent events: the page redraws after every change. */
import type { Session } from "../session.ts";

export function changeEvents(session: Session, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      const unsubscribe = session.onChange(() => {
        controller.enqueue(encoder.encode("event: change\ndata: {}\n\n"));
      });
      stop = () => {
        unsubscribe();
        stop = () => {};
      };
      signal.addEventListener(
        "abort",
        () => {
          stop();
        },
        { once: true },
      );
    },
    cancel() {
      stop();
    },
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
}
