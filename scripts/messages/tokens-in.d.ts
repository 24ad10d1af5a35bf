import type { Token } from "@messageformat/parser";

export function tokensIn(tokens: readonly Token[]): Generator<Token>;
