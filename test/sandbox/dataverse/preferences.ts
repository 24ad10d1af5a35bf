/** The header `Prefer`, and other headers that would change an answer. */
import { notSimulated } from "../not-simulated.ts";
import type { Preferences, WebApiVersion } from "./dataverse-call.ts";

export function readPreferences(headers: Headers, version: WebApiVersion): Preferences {
  let returnRepresentation = false;
  let maxPageSize: number | undefined;
  let annotations: readonly string[] = [];
  // A comma inside the quotes of include-annotations does not separate preferences.
  for (const preference of (headers.get("prefer") ?? "").match(/(?:[^,"]|"[^"]*")+/g) ?? []) {
    const [name = "", value = ""] = preference
      .trim()
      .split(/\s*=\s*/, 2)
      .map((part) => part.replace(/^"|"$/g, ""));
    if (name === "") continue;
    if (name === "return" && (value === "representation" || value === "minimal"))
      returnRepresentation = value === "representation" && knowsRepresentation(version);
    else if (name === "odata.maxpagesize" && /^[1-9]\d*$/.test(value)) maxPageSize = Number(value);
    else if (name === "odata.include-annotations") annotations = value.split(",").map((pattern) => pattern.trim());
    else notSimulated(`Prefer: ${preference.trim()}`);
  }
  for (const name of ["mscrmcallerid", "callerobjectid", "x-http-method-override", "mscrm.mergelabels", "mscrm.solutionuniquename"]) {
    if (headers.has(name)) notSimulated(`the header ${name}`);
  }
  const detectsDuplicates = headers.get("mscrm.suppressduplicatedetection")?.toLowerCase() === "false";
  return { returnRepresentation, detectsDuplicates, annotations, ...(maxPageSize !== undefined && { maxPageSize }) };
}

/** The preference came with 8.2; older versions ignore it. */
function knowsRepresentation(version: WebApiVersion): boolean {
  return version !== "v8.0" && version !== "v8.1";
}

/** Does a preference such as `OData.Community.Display.V1.*` ask for the annotation? */
export function wantsAnnotation(patterns: readonly string[], annotation: string): boolean {
  return patterns.some((pattern) => (pattern.endsWith("*") ? annotation.startsWith(pattern.slice(0, -1)) : pattern === annotation));
}
