/**
 * Every token of a parsed message, those within the cases of others too.
 * @param {readonly import("@messageformat/parser").Token[]} tokens
 * @returns {Generator<import("@messageformat/parser").Token>}
 */
export function* tokensIn(tokens) {
  for (const token of tokens) {
    yield token;
    for (const { tokens: nested } of token.cases ?? []) yield* tokensIn(nested);
  }
}
