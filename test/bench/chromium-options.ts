/** How every measurement starts its Chromium. */
import { createHash, X509Certificate } from "node:crypto";
import type { LaunchOptions } from "@playwright/test";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { getCertificate } from "../sandbox/certificate.ts";

/**
 * The sandbox's certificate is trusted by its key, rather than its errors ignored: Chromium keeps no file that came with such an error,
 * and a second visit would load everything again.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = findChromium();
  const { publicKey } = new X509Certificate((await getCertificate()).cert);
  const key = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", `--ignore-certificate-errors-spki-list=${key}`],
  };
}
