import type { Compiler } from "webpack";

export class FirstLoadBudget {
  constructor(options: { entry: string; lazy: readonly string[]; maxKiB: number; table?: string });
  apply(compiler: Compiler): void;
}
