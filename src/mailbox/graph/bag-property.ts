/** The custom properties of an item as Graph knows them: asked for in lists and before they are written, by no single look. */
import { publicStrings } from "../../tracking/stamp-properties.ts";
import { bagName } from "../carried-copy-in-bag.ts";
import { everyPropertyId, lastModificationTime } from "./graph-property.ts";

/** JSON text of our custom properties. */
export const bagPropertyId = `String ${publicStrings} Name ${bagName}`;

/** In lists: with what the view itself does not tell, and the safety copy that the item carries. */
export const listedPropertyIds: readonly string[] = [...everyPropertyId, lastModificationTime, bagPropertyId];
