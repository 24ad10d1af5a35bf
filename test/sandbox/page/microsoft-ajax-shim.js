/*
 * Stands where MicrosoftAjax.js of ASP.NET AJAX 3.5 stands: only the names that Office.js for Outlook on the web
 * touches, with parameter checks that find nothing wrong. Own code.
 */
(() => {
  const nothingWrong = () => null;
  const exception = (name) => (parameter, message) =>
    Object.assign(new Error(`Sys.${name}: ${message || parameter || ""}`), { name: `Sys.${name}`, paramName: parameter });

  window.Type = Function;
  Type.registerNamespace = (name) => void (window[name] ??= {});
  Type.registerClass = () => undefined;
  Type.prototype.registerClass = function registerClass() {
    return this;
  };
  window.Sys = {
    StringBuilder: function StringBuilder() {},
    Debug: { trace: (message) => console.debug(`Office.js: ${message}`) },
    Browser: { agent: null, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
  Function._validateParams = nothingWrong;
  Function._validateParameter = nothingWrong;

  Error.create = (message, details) => Object.assign(new Error(message), details);
  for (const [method, name] of [
    ["argument", "ArgumentException"],
    ["argumentNull", "ArgumentNullException"],
    ["argumentOutOfRange", "ArgumentOutOfRangeException"],
    ["argumentType", "ArgumentTypeException"],
    ["argumentUndefined", "ArgumentUndefinedException"],
    ["parameterCount", "ParameterCountException"],
    ["invalidOperation", "InvalidOperationException"],
    ["notImplemented", "NotImplementedException"],
  ]) {
    Error[method] = exception(name);
  }
  String.format = (format, ...values) => format.replace(/\{(\d+)\}/g, (_, index) => String(values[index]));
  Array.contains = (list, value) => list.includes(value);
})();
