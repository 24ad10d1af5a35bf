import type { RiskValues } from "../spoken-values.ts";
import { possessive } from "./possessive.ts";

/** Said with the verdict; the banner, with the ways out, is drawn a moment later. */
export const atRisk = ({ owner }: Pick<RiskValues, "owner">): string => `Your CRM connection can untrack ${possessive(owner)} appointments`;
