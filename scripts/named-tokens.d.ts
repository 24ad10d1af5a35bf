export default function namedTokens(this: { readonly resourcePath: string; addContextDependency(folder: string): void }): string;
export function findNamedTokens(): Set<string>;
