import type { Compiler } from "webpack";

export class FirstLoadBudget {
  constructor(options: { entry: string; lazy: readonly string[]; maxKiB: number });
  apply(compiler: Compiler): void;
}
