/**
 * Who may import whom in src/, without cycles. `npm run lint` holds it; test/unit/project proves each rule by breaking it.
 * Each comment is what somebody reads who has broken the rule: it says what to do instead.
 */

/** Each folder, and the folders that it may import: those below it. Also the list of the folders that there are. */
export const mayImport = {
  tracking: [],
  http: ["tracking"],
  configuration: ["tracking", "http"],
  identity: ["tracking", "http", "configuration"],
  mailbox: ["tracking", "http", "identity", "configuration"],
  crm: ["tracking", "http", "identity", "configuration"],
  outlook: ["tracking", "http", "configuration"],
  check: ["tracking", "http", "configuration", "identity", "mailbox", "crm", "outlook"],
  locales: ["tracking", "check"],
  wording: ["tracking", "check", "locales"],
  app: ["tracking", "http", "configuration", "identity", "mailbox", "crm", "outlook", "check"],
  taskpane: ["tracking", "http", "configuration", "identity", "mailbox", "crm", "outlook", "check", "locales", "wording", "app"],
  commands: ["tracking", "http", "configuration", "identity", "mailbox", "crm", "outlook", "check", "locales", "wording", "app"],
  dialog: ["outlook", "identity", "http", "configuration", "locales"],
};

/** The ports: all that a use case may load of these folders. It may name the types of every file. */
const ports = [
  "mailbox/appointment-store",
  "crm/crm-organization",
  "identity/token-source",
  "outlook/open-item",
  "outlook/office-call",
  "http/failure",
  "http/refusal",
  "http/sign-in-failure",
  "configuration/configuration",
];

const folders = Object.keys(mayImport);
const aPackage = (...names) => `(^|node_modules/)(${names.join("|")})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "the-core-knows-nobody",
      severity: "error",
      comment: "src/tracking takes values and returns values, and imports nothing else. Pass in what it needs.",
      from: { path: "^src/tracking/" },
      to: { pathNot: "^src/tracking/" },
    },
    ...folders
      .filter((folder) => folder !== "tracking")
      .map((folder) => ({
        name: `downwards-from-${folder}`,
        severity: "error",
        comment: `Imports run downwards only (docs/architecture.md): src/${folder} does not know this folder. Move what both need to the lower of the two.`,
        from: { path: `^src/${folder}/` },
        to: { path: "^src/", pathNot: `^src/(${[folder, ...mayImport[folder]].join("|")})/` },
      })),
    {
      name: "a-use-case-asks-ports",
      severity: "error",
      comment: "A use case in src/check asks ports. Take the port as a parameter; src/app hands in the adapter.",
      from: { path: "^src/check/" },
      to: {
        path: "^src/(http|configuration|identity|mailbox|crm|outlook)/",
        pathNot: `^src/(${ports.join("|")})[.]ts$`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "a-component-draws",
      severity: "error",
      comment: "A component draws. It reads the pane's store with usePane, and asks through usePaneActions.",
      from: { path: "^src/taskpane/.+[.]tsx$" },
      to: {
        path: "^src/(outlook|mailbox|crm|identity|http|app)/",
        pathNot: "^src/app/lazy[.]ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "Two files that need each other are one thing, or hold a third: move what both need into a file of its own.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "only-the-pane-draws",
      severity: "error",
      comment: "Only src/taskpane draws: React, Fluent and zustand's hooks stay there. A store for others comes from zustand/vanilla.",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: [aPackage("react", "react-dom", "@fluentui"), "^zustand$", "node_modules/zustand/(esm/)?(index|react)[.]m?js$"] },
    },
    {
      name: "sign-in-lives-in-identity",
      severity: "error",
      comment: "Only src/identity knows msal. Ask a TokenSource for a token.",
      from: { path: "^src/", pathNot: "^src/identity/" },
      to: { path: aPackage("@azure/msal-[^/]+") },
    },
    {
      name: "no-workshop-in-source",
      severity: "error",
      comment: "Nothing in src/ knows the tests, the sandbox or the scripts.",
      from: { path: "^src/" },
      to: { path: ["^(test|scripts)/", aPackage("outlook-sandbox")] },
    },
    {
      name: "source-runs-in-a-browser",
      severity: "error",
      comment: "src/ runs in a browser, where there is no module of Node.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    // Types count: a file that names another cannot be understood without it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
