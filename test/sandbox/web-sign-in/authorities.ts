/** The two authorities of the sandbox: Entra's web sign-in, and an AD FS. */
import { clientId } from "../identity.ts";

export interface Authority {
  readonly kind: "entra" | "adfs";
  readonly clientId: string;
  /** Paths below the sandbox's origin. */
  readonly root: string;
  readonly discovery: string;
  readonly authorize: string;
  readonly token: string;
}

export const adfsClientId = "a3f0c1d2-5b6e-4f70-8a91-0c2d4e6f8a10";

const entra: Authority = {
  kind: "entra",
  clientId,
  root: "/entra/common",
  discovery: "/entra/common/v2.0/.well-known/openid-configuration",
  authorize: "/entra/common/oauth2/v2.0/authorize",
  token: "/entra/common/oauth2/v2.0/token",
};

const adfs: Authority = {
  kind: "adfs",
  clientId: adfsClientId,
  root: "/adfs",
  discovery: "/adfs/.well-known/openid-configuration",
  authorize: "/adfs/oauth2/authorize/",
  token: "/adfs/oauth2/token/",
};

export function findWebAuthority(path: string): Authority | undefined {
  if (path.startsWith("/entra/")) return entra;
  return path.startsWith("/adfs/") ? adfs : undefined;
}

export function entraAuthority(origin: string): string {
  return origin + entra.root;
}
export function adfsAuthority(origin: string): string {
  return origin + adfs.root;
}
