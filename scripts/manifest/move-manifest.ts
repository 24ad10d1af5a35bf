const development = "https://localhost:3000";

/**
 * The manifest for the place where the add-in is really hosted.
 * @param address https address of the folder that holds taskpane.html
 * @throws Error where the address cannot serve an add-in
 */
export function moveManifest(text: string, address: string): string {
  const url = findPlace(address);
  if (!url) throw new Error(`"${address}" is no plain https address`);
  // A URL holds no quotes and no angle brackets, but it may hold an ampersand.
  const folder = url.href.replace(/\/$/, "").replaceAll("&", "&amp;");
  return text.replaceAll(development, () => folder);
}

/** Undefined where nothing can be hosted for Outlook at that address. */
export function findPlace(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const plain = url?.protocol === "https:" && [url.search, url.hash, url.username, url.password].every((part) => part === "");
  return plain ? url : undefined;
}
