import { Unreachable } from "../http/failure.ts";

/** An msal client, and the msal module that created it. */
interface StartedClient<Msal, Client> {
  readonly msal: Msal;
  readonly client: Client;
}

export interface LazyClient<Msal, Client> {
  /** If the last start failed, tries again. @throws Unreachable if msal could not be loaded */
  start(): Promise<StartedClient<Msal, Client>>;
  /** The next start creates another client. */
  forget(): void;
}

/** Loads msal and creates its client when the first token is requested. */
export function createLazyClient<Msal, Client>(
  loadMsal: () => Promise<Msal>,
  create: (msal: Msal) => Promise<Client>,
): LazyClient<Msal, Client> {
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
