/** One of several messages, of which some take values and some do not. */
export function fill<Values>(message: string | ((values: Values) => string), values: Values): string {
  return typeof message === "string" ? message : message(values);
}
