/** Files of a folder, served like on a real host: compressed once, and cacheable for good if the name contains a hash. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { getMimeType } from "hono/utils/mime";
import { json } from "./outcome.ts";

type Encoding = "identity" | "gzip" | "br";

interface CachedFile {
  /** Time and size of the file that was read; if a new build has replaced it, it is read again. */
  readonly version: string;
  readonly bodies: Promise<Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
}

export interface StaticFolderOptions {
  /** Changes a file's text before it is served. */
  readonly transform?: (name: string, text: string) => string;
}

/** Such as webpack's `[contenthash:8]`, or longer. */
const hashed = /\.[0-9a-f]{8,}\.\w+(\.map)?$/;
const compressible = /^(text\/|application\/(json|xml|javascript)|image\/svg)/;
/** Smaller files do not gain from compression. */
const minBytes = 1024;

export class StaticFolder {
  readonly #folder: string;
  readonly #transform: StaticFolderOptions["transform"];
  readonly #cached = new Map<string, CachedFile>();

  constructor(folder: string, { transform }: StaticFolderOptions = {}) {
    this.#folder = path.resolve(folder);
    this.#transform = transform;
  }

  /** Reads and compresses every file, so that no request has to wait for it. */
  async prepare(): Promise<void> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile()) await this.#find(path.relative(this.#folder, path.join(entry.parentPath, entry.name)));
    }
  }

  /** @param name path inside the folder, decoded @param hint added to the message of a 404 */
  async answer(context: Context, name: string, hint = ""): Promise<Response> {
    const bodies = await this.#find(name);
    if (!bodies) return json(404, { error: `There is no ${name}. ${hint}`.trim() });
    const encoding = accepts(context, {
      header: "Accept-Encoding",
      supports: ["br", "gzip"],
      default: "identity",
      match: preferred,
    }) as Encoding;
    const body = bodies[encoding];
    return new Response(body, {
      headers: {
        "content-type": typeOf(name),
        "content-length": String(body.length),
        "cache-control": hashed.test(name) ? "public, max-age=31536000, immutable" : "no-store",
        ...(bodies.br !== bodies.identity && { vary: "Accept-Encoding" }),
        ...(body !== bodies.identity && { "content-encoding": encoding }),
      },
    });
  }

  /** Undefined if the folder holds no such file. */
  async #find(name: string): Promise<Awaited<CachedFile["bodies"]> | undefined> {
    const file = path.resolve(this.#folder, name);
    if (!file.startsWith(this.#folder + path.sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const version = `${found.mtimeMs} ${found.size}`;
    let cached = this.#cached.get(file);
    if (cached?.version !== version) {
      cached = { version, bodies: this.#read(file, name) };
      this.#cached.set(file, cached);
    }
    return cached.bodies;
  }

  async #read(file: string, name: string): Promise<Awaited<CachedFile["bodies"]>> {
    const bytes = await readFile(file);
    const identity = new Uint8Array(this.#transform ? Buffer.from(this.#transform(name, bytes.toString("utf8"))) : bytes);
    if (!compressible.test(typeOf(name)) || identity.length < minBytes) return { identity, gzip: identity, br: identity };
    const [br, gzipped] = await Promise.all([promisify(brotliCompress)(identity, { params: quality }), promisify(gzip)(identity)]);
    return { identity, gzip: new Uint8Array(gzipped), br: new Uint8Array(br) };
  }
}

/** The first encoding of ours that the browser accepts; the order of its own list means nothing. */
function preferred(
  accepted: readonly { readonly type: string; readonly q: number }[],
  { supports, default: none }: { readonly supports: string[]; readonly default: string },
): string {
  return supports.find((encoding) => accepted.some(({ type, q }) => type === encoding && q > 0)) ?? none;
}

/** Clearly smaller than gzip, in a tenth of the time that the best quality takes. */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 };

function typeOf(name: string): string {
  return getMimeType(name) ?? (name.endsWith(".map") ? "application/json; charset=utf-8" : "application/octet-stream");
}
