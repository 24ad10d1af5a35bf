/**
 * `item.sessionData`: what add-ins keep in a compose form, in Outlook's own memory until the form closes. It never
 * reaches the mailbox's server.
 */
import type { HostBackend } from "./outlook-host.ts";

/** Numbers of Office.js. */
const dispatch = { set: 185, get: 186, getAll: 187, clear: 188, remove: 189 } as const;
/** Clients up to Mailbox 1.15. */
const mostCharacters = 50_000;
/** "GenericResponseError", for a name that was never set; "SessionObjectMaxLengthExceeded". */
const failures = { unknownName: 9020, tooLong: 9051 } as const;

export class SessionData {
  readonly #values = new Map<string, string>();

  /** The form closed. */
  clear(): void {
    this.#values.clear();
  }

  /** A backend whose session data lie here; everything else is asked of `backend`. */
  before(backend: HostBackend): HostBackend {
    return {
      ...backend,
      call: (dispatchId, parameters) => {
        const answer = this.#answer(dispatchId, parameters ?? {});
        return answer ? Promise.resolve(answer) : backend.call(dispatchId, parameters);
      },
    };
  }

  #answer(dispatchId: number, { name = "", value = "" }: Parameters): object | undefined {
    switch (dispatchId) {
      case dispatch.set: {
        const all = JSON.stringify(Object.fromEntries([...this.#values, [name, value]]));
        if (all.length > mostCharacters) return failed(failures.tooLong);
        this.#values.set(name, value);
        return succeeded();
      }
      case dispatch.get: {
        const found = this.#values.get(name);
        return found === undefined ? failed(failures.unknownName) : succeeded(found);
      }
      case dispatch.getAll:
        return succeeded(Object.fromEntries(this.#values));
      case dispatch.clear:
        this.#values.clear();
        return succeeded();
      case dispatch.remove:
        this.#values.delete(name);
        return succeeded();
      default:
        return undefined;
    }
  }
}

interface Parameters {
  readonly name?: string;
  readonly value?: string;
}

function succeeded(data?: unknown): object {
  return { error: false, errorCode: 0, wasSuccessful: true, data };
}

function failed(errorCode: number): object {
  return { error: true, errorCode };
}
