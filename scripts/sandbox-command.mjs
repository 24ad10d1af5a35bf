/**
 * Arguments for Node that serve this add-in in the sandbox, as `npx outlook-sandbox` does. Run in the project's folder.
 * @param settings as readStartSettings gives them; `browser`: a Chromium, where the pane is to be in a frame of another site
 * @returns {string[]}
 */
export function sandboxCommand({ worldFile, port, browser }) {
  return [
    ...["test/sandbox/bin/outlook-sandbox.mjs", "--manifest", "manifest.xml", "--dist", "dist", "--profile", "test/profile.ts"],
    ...["--world", worldFile, "--port", String(port)],
    ...(browser === undefined ? [] : ["--cross-site", "--browser", browser]),
  ];
}
