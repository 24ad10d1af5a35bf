/**
 * `item.sessionData`: what add-ins store in a compose form, kept in Outlook's memory until the form closes. It never
 * reaches the mailbox's server.
 */
import type { HostBackend } from "./add-in-host.ts";

/** Dispatch ids of Office.js. */
const dispatch = { set: 185, get: 186, getAll: 187, clear: 188, remove: 189 } as const;
/** Clients up to Mailbox 1.15. */
const maxLength = 50_000;
/** "GenericResponseError", for a name that was never set; "SessionObjectMaxLengthExceeded". */
const failures = { unknownName: 9020, tooLong: 9051 } as const;

export class SessionData {
  readonly #values = new Map<string, string>();

  /** To be called when the form closes. */
  clear(): void {
    this.#values.clear();
  }

  /** A backend that keeps session data here and passes everything else to `backend`. */
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
        if (all.length > maxLength) return failed(failures.tooLong);
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
