import type { ReactElement } from "react";

/** The colour an administrator gave the organization; its name always stands beside it. */
export function Swatch({ colour }: { readonly colour: string | undefined }): ReactElement | null {
  return colour === undefined ? null : <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />;
}
