import { unlessAborted } from "../http/unless-aborted.ts";
import type { TokenRequest, TokenSource } from "./token-source.ts";

/**
 * A token source whose code comes in a chunk of its own, asked for at once. Once it is there, a click reaches it without
 * waiting: browsers open windows in the click itself only.
 * @param load where it fails, the next request tries anew
 */
export function createLateSignIn(load: () => Promise<TokenSource>): TokenSource {
  let arrived: TokenSource | undefined;
  let coming: Promise<unknown> | undefined;

  function arrive(): Promise<unknown> {
    coming ??= load()
      .then((source) => (arrived = source))
      .finally(() => (coming = undefined));
    return coming;
  }

  const ask = (how: keyof TokenSource) => async (request: TokenRequest) => {
    if (!arrived) await unlessAborted(arrive(), request.signal);
    return (arrived as TokenSource)[how](request);
  };
  arrive().catch(() => undefined);
  return { getToken: ask("getToken"), signIn: ask("signIn") };
}
