import type { Configuration } from "../../configuration/configuration.ts";

/** Are all of them scopes of one and the same resource that config.json names: `<root>/<name>`, and nothing else behind it? */
export function areConfiguredScopes(
  { graph, organizations }: Pick<Configuration, "graph" | "organizations">,
  scopes: readonly string[],
): boolean {
  const roots = [graph, ...organizations.map(({ url }) => url)];
  return (
    scopes.length > 0 &&
    roots.some((root) => scopes.every((scope) => scope.startsWith(`${root}/`) && /^[\w-]+(\.[\w-]+)*$/.test(scope.slice(root.length + 1))))
  );
}
