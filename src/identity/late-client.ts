import { Unreachable } from "../http/failure.ts";

/** A client of msal, and the msal that made it. */
interface StartedClient<Msal, Client> {
  readonly msal: Msal;
  readonly client: Client;
}

export interface LateClient<Msal, Client> {
  /** Where the last start failed, tries anew. @throws Unreachable where msal could not be loaded */
  start(): Promise<StartedClient<Msal, Client>>;
  /** The next start makes another client. */
  forget(): void;
}

/** Loads msal and makes its client when the first token is asked for. */
export function createLateClient<Msal, Client>(
  loadMsal: () => Promise<Msal>,
  create: (msal: Msal) => Promise<Client>,
): LateClient<Msal, Client> {
  let started: Promise<StartedClient<Msal, Client>> | undefined;

  async function begin(): Promise<StartedClient<Msal, Client>> {
    const msal = await loadMsal().catch((error: unknown) => {
      throw new Unreachable("The sign-in code could not be loaded.", { cause: error });
    });
    return { msal, client: await create(msal) };
  }

  return {
    start() {
      started ??= begin().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    forget: () => (started = undefined),
  };
}
