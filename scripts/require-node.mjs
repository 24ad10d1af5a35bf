const [major, minor] = process.versions.node.split(".").map(Number);

/** Ends the process with a plain word where Node is too old for the tools. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed. See https://nodejs.org`);
  process.exit(1);
}
