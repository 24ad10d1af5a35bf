/**
 * Who may know whom. Data flows one way and imports run downwards:
 * taskpane, commands → composition → check → tracking and the ports; outlook, mailbox, crm, identity → tracking;
 * tracking → nothing. What pane and commands both say is in wording, which knows no framework.
 */

export const folders = [
  "tracking",
  "check",
  "outlook",
  "mailbox",
  "crm",
  "identity",
  "http",
  "configuration",
  "composition",
  "taskpane",
  "commands",
  "dialog",
  "locales",
  "wording",
];

/** The ports: the only files of their folders that the use cases may load. The types of all may be named. */
const ports = {
  mailbox: ["appointment-store"],
  crm: ["crm-organization"],
  identity: ["token-source"],
  outlook: ["open-item", "office-call"],
  http: ["failure"],
  configuration: ["configuration"],
};

const mayKnow = {
  tracking: [],
  http: ["tracking"],
  configuration: ["tracking", "http"],
  identity: ["tracking", "http", "configuration"],
  mailbox: ["tracking", "http", "identity", "configuration"],
  crm: ["tracking", "http", "identity", "configuration"],
  outlook: ["tracking", "http", "configuration"],
  check: ["tracking"],
  locales: ["tracking", "check", "taskpane"],
  wording: ["tracking", "check", "locales"],
  composition: ["tracking", "check", "outlook", "mailbox", "crm", "identity", "http", "configuration"],
  taskpane: folders.filter((folder) => folder !== "commands" && folder !== "dialog"),
  commands: folders.filter((folder) => folder !== "taskpane" && folder !== "dialog"),
  dialog: ["outlook", "identity", "http", "configuration", "locales"],
};

const why = {
  tracking: "The core knows nobody: it takes values and returns values. Pass in what it needs.",
  check: "A use case asks ports. Take the port as a parameter; src/composition hands in the adapter.",
};

const downwards = "Imports run downwards only (docs/architecture.md). Move what both need to the lower of the two folders.";

/** One import rule per folder, and the banned globals with the folders that may use them. */
export function layers() {
  return [
    ...folders.map((folder) => ({
      files: [`src/${folder}/**`],
      rules: { "no-restricted-imports": ["error", { patterns: patternsFor(folder) }] },
    })),
    {
      files: ["src/taskpane/**/*.tsx"],
      rules: { "no-restricted-imports": ["error", { patterns: [...patternsFor("taskpane"), drawsOnly] }] },
    },
    ...globalsByFolder(),
  ];
}

const drawsOnly = {
  regex: "^(\\.\\./)+(outlook|mailbox|crm|identity|http|composition)/",
  message: "A component draws. It asks through the pane's actions.",
  allowTypeImports: true,
};

function patternsFor(folder) {
  const message = why[folder] ?? downwards;
  const strangers = folders.filter((other) => other !== folder && !mayKnow[folder].includes(other));
  const [forbidden, throughPorts] =
    folder === "check" ? [strangers.filter((other) => !(other in ports)), Object.entries(ports)] : [strangers, []];
  return [
    ...(forbidden.length > 0 ? [{ regex: `^(\\.\\./)+(${forbidden.join("|")})/`, message }] : []),
    ...throughPorts.map(([other, files]) => ({
      regex: `^(\\.\\./)+${other}/(?!(${files.join("|")})\\.ts$)`,
      message,
      allowTypeImports: true,
    })),
    ...(folder === "tracking" ? [{ regex: "^[^.]", message: why.tracking }] : []),
    { regex: "^((\\.\\./)+(test|scripts)/|outlook-sandbox(/|$))", message: "Nothing in src/ knows the sandbox or the workshop." },
    { regex: "^node:", message: "src/ runs in a browser." },
    ...(folder === "identity" ? [] : [{ regex: "^@azure/msal", message: "Sign-in lives in src/identity. Ask a TokenSource for a token." }]),
    ...(folder === "taskpane" ? [] : [{ regex: "^(react|react-dom|@fluentui)(/|$)", message: "Only src/taskpane draws." }]),
  ];
}

const office = { name: "Office", message: "Office.js has one gateway: add a named function to src/outlook and call that." };
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "The network has one gateway, with time-outs, retries and named failures: use src/http.",
}));
const storage = ["localStorage", "sessionStorage"].map((name) => ({
  name,
  message: "Add-ins of one origin share it. Keep settings through src/outlook, which knows roamingSettings and the partition key.",
}));
const dialogs = ["alert", "confirm", "prompt"].map((name) => ({
  name,
  message: "Office.js makes it throw. Say it in the pane.",
}));
const environment = ["window", "document", "globalThis", "performance", "setTimeout", "setInterval"].map((name) => ({
  name,
  message: "The core has no surroundings. Take the value as a parameter.",
}));

function globalsByFolder() {
  const rule = (files, globals) => ({ files, rules: { "no-restricted-globals": ["error", ...globals] } });
  return [
    rule(["src/**"], [office, ...network, ...storage, ...dialogs]),
    rule(["src/tracking/**"], [office, ...network, ...storage, ...dialogs, ...environment]),
    rule(["src/outlook/**"], [...network, ...dialogs]),
    rule(["src/http/**"], [office, ...storage, ...dialogs]),
  ];
}

/** Selectors for every file. */
export const wholeHouse = [
  { selector: "ExportDefaultDeclaration", message: "Name what you export, so that it has one name everywhere." },
  {
    selector: "JSXOpeningElement[name.name='summary']:not(:has(JSXAttribute[name.name='tabIndex']))",
    message: "Office.js moves the focus on Tab, and passes a summary by that has no tabIndex={0} (docs/outlook-quirks.md).",
  },
];

/** What would let text from an appointment become markup or code, or would go round the gateways. */
export const hostile = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]",
    message: "Text from an appointment is hostile. Build elements, or set textContent.",
  },
  {
    selector: ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'])",
    message: "Text from an appointment is hostile. Let React escape it.",
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: "Build elements instead of writing markup.",
  },
  {
    selector:
      "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(Office|fetch|XMLHttpRequest|localStorage|sessionStorage|alert|confirm|prompt)$/]",
    message: "Going through the window does not go round the rule: use the gateway (src/outlook, src/http).",
  },
];

/**
 * Static methods younger than the oldest browser the pane runs in (browserslist in package.json). The compiler's `lib` refuses those of
 * the language, eslint-plugin-compat most of the web's; these pass both.
 */
export const tooYoung = [
  {
    selector: "MemberExpression[object.name='AbortSignal'][property.name='any']",
    message: "Chromium 109 has no AbortSignal.any: use eitherSignal (src/http/either-signal.ts).",
  },
  {
    selector: "MemberExpression[object.name='URL'][property.name=/^(canParse|parse)$/]",
    message: "Chromium 109 has no URL.canParse: use parseUrl (src/http/parse-url.ts).",
  },
];

/** The core takes the time as a value. */
export const ownClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The core has no clock of its own. Take the instant as a parameter.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The core has no clock of its own. Take the instant as a parameter.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The core has no dice. Take the value as a parameter.",
  },
];
