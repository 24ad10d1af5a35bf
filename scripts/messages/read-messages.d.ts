/** Messages by key, as ICU MessageFormat writes them. */
export type Texts = string | { readonly [key: string]: Texts };

export function fileOf(language: string): string;
export function readTexts(language: string): Texts;
export function readMessages(language: string, part: string): Texts;
