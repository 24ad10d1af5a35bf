/**
 * The gateways: which global has one place in src/ that may use it, and what would go round it. Who may import whom is in
 * dependency-cruiser.config.js.
 */

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

/** The banned globals, with the folders that may use them. */
export function gateways() {
  const rule = (files, globals) => ({ files, rules: { "no-restricted-globals": ["error", ...globals] } });
  return [
    rule(["src/**"], [office, ...network, ...storage, ...dialogs]),
    rule(["src/tracking/**"], [office, ...network, ...storage, ...dialogs, ...environment]),
    rule(["src/outlook/**"], [...network, ...dialogs]),
    rule(["src/http/**"], [office, ...storage, ...dialogs]),
  ];
}

/** Selectors for every file. */
export const wholeProject = [
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
    message: "Chromium 109 has no URL.canParse: use parseUrl (src/http/url-building.ts).",
  },
];

/** What MicrosoftAjax.js, which Office.js loads, replaces in the page by something less (docs/outlook-quirks.md). */
export const replaced = [
  {
    selector: "CallExpression[callee.property.name=/^(startsWith|endsWith)$/][arguments.length=2]",
    message: "Beside Office.js it takes no position, and looks at the start or the end of the whole text. Compare a slice.",
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
