/**
 * Stands in for MicrosoftAjax.js of ASP.NET AJAX 3.5: only the names that Office.js for Outlook on the web
 * uses, with parameter checks that always pass, and those by which it changes the page for our scripts. Our own code.
 */
import { microsoftAjaxStrings } from "./microsoft-ajax-strings.ts";

const exceptions = {
  argument: "ArgumentException",
  argumentNull: "ArgumentNullException",
  argumentOutOfRange: "ArgumentOutOfRangeException",
  argumentType: "ArgumentTypeException",
  argumentUndefined: "ArgumentUndefinedException",
  parameterCount: "ParameterCountException",
  invalidOperation: "InvalidOperationException",
  notImplemented: "NotImplementedException",
};

function exception(name: string) {
  return (parameter?: string, message?: string) =>
    Object.assign(new Error(`Sys.${name}: ${message ?? parameter ?? ""}`), { name: `Sys.${name}`, paramName: parameter });
}

const nothingWrong = () => null;

Object.assign(Function, {
  registerNamespace: (name: string) => Object.assign(window, { [name]: (window as unknown as Record<string, unknown>)[name] ?? {} }),
  registerClass: () => undefined,
  _validateParams: nothingWrong,
  _validateParameter: nothingWrong,
});
Object.assign(Function.prototype, {
  registerClass(this: unknown) {
    return this;
  },
});
Object.assign(window, {
  Type: Function,
  Sys: {
    StringBuilder: function StringBuilder() {},
    Debug: { trace: (message: string) => console.debug(`Office.js: ${message}`) },
    Browser: { agent: null, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  },
});
Object.assign(Error, {
  create: (message: string, details: object) => Object.assign(new Error(message), details),
  ...Object.fromEntries(Object.entries(exceptions).map(([method, name]) => [method, exception(name)])),
});
Object.assign(String, {
  format: (format: string, ...values: unknown[]) => format.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
});
Object.assign(String.prototype, microsoftAjaxStrings);
// A loop over an object's properties finds these, unlike the browser's own.
Object.assign(Error.prototype, { popStackFrame: () => undefined });
for (const prototype of [Date.prototype, Number.prototype]) Object.assign(prototype, { format: String, localeFormat: String });
Object.assign(Array, { contains: (list: unknown[], value: unknown) => list.includes(value) });

// It reads its culture by eval, and stops here where the page's policy refuses that; all that Office.js needs is above.
try {
  Reflect.construct(Function, ["return {}"]);
} catch (error) {
  console.debug(`MicrosoftAjax.js stopped halfway: ${String(error)}`);
}
