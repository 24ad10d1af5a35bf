import { useFluent } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

/** Points against the direction of reading. Fluent mirrors an icon by itself only where that is its own (`flipInRtl`). */
export function BackIcon(): ReactElement {
  return useFluent().dir === "rtl" ? <ArrowRightRegular /> : <ArrowLeftRegular />;
}
