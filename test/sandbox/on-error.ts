/** The answer to an error that no service handled: 501 for what is not simulated, 500 for a bug in the sandbox. */
import type { ErrorHandler } from "hono";
import { NotSimulated } from "./not-simulated.ts";
import { json, Unanswered } from "./outcome.ts";
import type { Session } from "./session.ts";

export function onError(session: Session): ErrorHandler {
  return (error, { req }) => {
    // Passed on to sandbox.ts, which has the connection.
    if (error instanceof Unanswered) throw error;
    const asked = `${req.method} ${new URL(req.url).pathname}`;
    if (error instanceof NotSimulated) {
      session.warn(`501: the sandbox does not know ${error.message} (${asked})`);
      return json(501, { error: { code: "NotSimulated", message: `The sandbox does not know ${error.message}.` } });
    }
    session.warn(`The sandbox failed at ${asked}: ${error.stack ?? error.message}`);
    return json(500, { error: { code: "SandboxFailed", message: error.message } });
  };
}
