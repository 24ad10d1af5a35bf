import type { Compiler } from "webpack";

export class CompileHint {
  constructor(options: { chunks: readonly string[] });
  apply(compiler: Compiler): void;
}
