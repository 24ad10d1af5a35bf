import type { ReactElement } from "react";

/** The colour that config.json gives the organization; always shown beside its name. */
export function Swatch({ colour }: { readonly colour: string | undefined }): ReactElement | null {
  return colour === undefined ? null : <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />;
}
