import type { Compiler } from "webpack";

export class FirstLoadBudget {
  constructor(options: {
    entry: string;
    lazy: readonly string[];
    maxKiB: number;
    later?: Readonly<Record<string, number>>;
    table?: string;
  });
  apply(compiler: Compiler): void;
}
