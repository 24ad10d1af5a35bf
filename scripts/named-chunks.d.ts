import type { Compiler } from "webpack";

export class NamedChunks {
  apply(compiler: Compiler): void;
}
