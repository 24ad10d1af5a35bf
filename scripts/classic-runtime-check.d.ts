import type { Compiler } from "webpack";

export class ClassicRuntimeCheck {
  constructor(options: { readonly entry: string; readonly maxKiB: number });
  apply(compiler: Compiler): void;
}
