export function findChromium(): string | undefined;
export function playwrightsPath(): string | undefined;
