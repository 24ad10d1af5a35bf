/** Values of named properties by MAPI type, for Graph and EWS. */
import type { PropertyValue } from "../world/world.ts";

export const propertyTypes = ["String", "Integer", "Double", "Boolean"] as const;
export type PropertyType = (typeof propertyTypes)[number];

/** A property is found only under its own type. */
export function isOfType(value: PropertyValue, type: PropertyType): boolean {
  switch (type) {
    case "String":
      return typeof value === "string";
    case "Double":
      return typeof value === "number";
    case "Integer":
      return typeof value === "number" && Number.isInteger(value);
    case "Boolean":
      return typeof value === "boolean";
  }
}

/** Undefined if the text is not a value of that type. */
export function findTyped(type: PropertyType, text: string): PropertyValue | undefined {
  switch (type) {
    case "String":
      return text;
    case "Double":
    case "Integer": {
      const number = Number(text);
      return text.trim() !== "" && Number.isFinite(number) && (type === "Double" || Number.isInteger(number)) ? number : undefined;
    }
    case "Boolean":
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
  }
}
