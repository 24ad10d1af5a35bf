import { createServer } from "node:net";

/** `wanted`, or the next port after it that nobody listens on. */
export async function findFreePort(wanted) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if ((await tryPort(port)) === undefined) return port;
  }
  throw new Error(`No port from ${wanted} to ${wanted + 99} is free.`);
}

/** Undefined where this process may listen there; else the code of what kept it from that: EADDRINUSE, EACCES. */
export function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }) => resolve(code));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
