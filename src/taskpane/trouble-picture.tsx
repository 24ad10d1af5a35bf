import type { ReactElement } from "react";
import { picturesChunk } from "./chunks.ts";
import { useLazy } from "./use-lazy.ts";

/** Its place is kept while it is fetched, and where it does not come. */
export function TroublePicture(): ReactElement {
  const part = useLazy(picturesChunk);
  return <div style={{ height: 72 }}>{part !== undefined && part !== "missing" && <part.NoAnswerPicture />}</div>;
}
