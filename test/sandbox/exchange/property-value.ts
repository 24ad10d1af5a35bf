/** Values of named properties, by their MAPI type: Graph and EWS read and write them alike. */
import type { PropertyValue } from "../world/world.ts";

export const propertyTypes = ["String", "Integer", "Double", "Boolean"] as const;
export type PropertyType = (typeof propertyTypes)[number];

/** A property is found under its own type only. */
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

/** Undefined where the text is no value of that type. */
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
