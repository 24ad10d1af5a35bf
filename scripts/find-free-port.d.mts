export function findFreePort(wanted: number): Promise<number>;
export function tryPort(port: number): Promise<string | undefined>;
