const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Pixels of a PNG, from its first chunk (PNG specification, section 11.2.2: IHDR).
 * @throws Error where the bytes are no PNG
 */
export function readPngSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.toString("latin1", 12, 16) !== "IHDR") throw new Error("not a PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
