/** A development certificate for localhost: that of office-addin-dev-certs if it is valid, else one kept in .cache/ of the working directory. */
import { X509Certificate } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** The authority that signed it; the browser accepts the certificate once this is trusted. */
  readonly authorityFile: string;
}

const officeFolder = path.join(homedir(), ".office-addin-dev-certs");
const cacheFolder = path.resolve(".cache/certificates");
const validDays = 365;

/** Never changes what the system trusts. */
export async function getCertificate(): Promise<Certificate> {
  const known = (await findIn(officeFolder)) ?? (await findIn(cacheFolder));
  if (known) return known;
  const { generateCertificates } = await import("office-addin-dev-certs");
  // Made aside and moved as a whole: whoever starts at the same moment in this folder finds all three files or none.
  await mkdir(path.dirname(cacheFolder), { recursive: true });
  const folder = await mkdtemp(`${cacheFolder}-`);
  const [authority, cert, key] = names.map((name) => path.join(folder, name));
  await generateCertificates(authority, cert, key, validDays, ["localhost", "127.0.0.1"]);
  const made = await findIn(folder);
  if (!made) throw new Error(`No development certificate could be made in ${folder}`);
  await rm(cacheFolder, { recursive: true, force: true });
  try {
    await rename(folder, cacheFolder);
    return { ...made, authorityFile: path.join(cacheFolder, names[0]) };
  } catch (error) {
    // Somebody else was faster, and theirs is as good.
    const theirs = await findIn(cacheFolder);
    if (!theirs) throw error;
    await rm(folder, { recursive: true, force: true });
    return theirs;
  }
}

const names = ["ca.crt", "localhost.crt", "localhost.key"] as const;

async function findIn(folder: string): Promise<Certificate | undefined> {
  try {
    const authorityFile = path.join(folder, names[0]);
    const [authority, cert, key] = await Promise.all([
      readFile(authorityFile),
      readFile(path.join(folder, names[1])),
      readFile(path.join(folder, names[2])),
    ]);
    const certificate = new X509Certificate(cert);
    const tomorrow = Date.now() + 86_400_000;
    const good =
      Date.parse(certificate.validTo) > tomorrow &&
      certificate.checkHost("localhost") !== undefined &&
      certificate.verify(new X509Certificate(authority).publicKey);
    return good ? { key, cert, authorityFile } : undefined;
  } catch {
    return undefined;
  }
}
