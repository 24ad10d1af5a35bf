import type { ReactElement } from "react";
import { useSwatchStyles } from "./swatch.style.ts";

/** The colour that config.json gives the organization; always shown beside its name. */
export function Swatch({ colour }: { readonly colour: string | undefined }): ReactElement | null {
  const styles = useSwatchStyles();
  return colour === undefined ? null : <span className={styles.root} style={{ backgroundColor: colour }} aria-hidden="true" />;
}
