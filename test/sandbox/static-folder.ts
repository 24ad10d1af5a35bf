/** Files of a folder, served as a real host serves them: compressed once, and for good where the name holds a hash. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { getMimeType } from "hono/utils/mime";
import { json } from "./outcome.ts";

type Encoding = "identity" | "gzip" | "br";

interface Kept {
  /** Of the file that was read: it is read anew where a build has replaced it. */
  readonly version: string;
  readonly bodies: Promise<Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
}

export interface StaticFolderOptions {
  /** Changes a text before it is served. */
  readonly transform?: (name: string, text: string) => string;
}

/** As webpack's `[contenthash:8]` and longer ones. */
const hashed = /\.[0-9a-f]{8,}\.\w+(\.map)?$/;
const compressible = /^(text\/|application\/(json|xml|javascript)|image\/svg)/;
/** Below, compressing gains nothing. */
const fewestBytes = 1024;

export class StaticFolder {
  readonly #folder: string;
  readonly #transform: StaticFolderOptions["transform"];
  readonly #kept = new Map<string, Kept>();

  constructor(folder: string, { transform }: StaticFolderOptions = {}) {
    this.#folder = path.resolve(folder);
    this.#transform = transform;
  }

  /** Reads and compresses every file, so that nobody waits for it. */
  async prepare(): Promise<void> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile()) await this.#find(path.relative(this.#folder, path.join(entry.parentPath, entry.name)));
    }
  }

  /** @param name below the folder, decoded @param hint follows "There is no …." where there is none */
  async answer(context: Context, name: string, hint = ""): Promise<Response> {
    const bodies = await this.#find(name);
    if (!bodies) return json(404, { error: `There is no ${name}. ${hint}`.trim() });
    const encoding = accepts(context, {
      header: "Accept-Encoding",
      supports: ["br", "gzip"],
      default: "identity",
      match: smallest,
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

  /** Undefined where there is no such file inside the folder. */
  async #find(name: string): Promise<Awaited<Kept["bodies"]> | undefined> {
    const file = path.resolve(this.#folder, name);
    if (!file.startsWith(this.#folder + path.sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const version = `${found.mtimeMs} ${found.size}`;
    let kept = this.#kept.get(file);
    if (kept?.version !== version) {
      kept = { version, bodies: this.#read(file, name) };
      this.#kept.set(file, kept);
    }
    return kept.bodies;
  }

  async #read(file: string, name: string): Promise<Awaited<Kept["bodies"]>> {
    const bytes = await readFile(file);
    const identity = new Uint8Array(this.#transform ? Buffer.from(this.#transform(name, bytes.toString("utf8"))) : bytes);
    if (!compressible.test(typeOf(name)) || identity.length < fewestBytes) return { identity, gzip: identity, br: identity };
    const [br, gzipped] = await Promise.all([promisify(brotliCompress)(identity, { params: quality }), promisify(gzip)(identity)]);
    return { identity, gzip: new Uint8Array(gzipped), br: new Uint8Array(br) };
  }
}

/** The first of ours that the browser takes; it lists its own in no order that would matter. */
function smallest(
  accepted: readonly { readonly type: string; readonly q: number }[],
  { supports, default: none }: { readonly supports: string[]; readonly default: string },
): string {
  return supports.find((encoding) => accepted.some(({ type, q }) => type === encoding && q > 0)) ?? none;
}

/** Much smaller than gzip already, in a tenth of the time of the best. */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 };

function typeOf(name: string): string {
  return getMimeType(name) ?? (name.endsWith(".map") ? "application/json; charset=utf-8" : "application/octet-stream");
}
