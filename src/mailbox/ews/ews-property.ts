/** Extended properties: which are requested, how they are written, and how they are parsed. */
import { publicStrings, recordIdRequests, stampRequests, type StampRequest } from "../../tracking/stamp-properties.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { bagName } from "../carried-copy-in-bag.ts";
import { element, type EwsElement } from "./ews-element.ts";
import { childrenOf, findText } from "./read-element.ts";

/** Enough for every property of the stamp except `crmxml` and `crmpartyinfo`, which only matter by being there. */
const longestValue = 4000;
/** Office.js stores 2,500 characters in it. A longer text is ignored: cut, it could not be written back. */
const longestBag = 100_000;
/** More than is ever requested. */
const mostProperties = 200;

/** PidLidGlobalObjectId ([MS-OXPROPS]), the meeting's identity; EWS returns Base64. */
const globalObjectId = {
  PropertySetId: "6ed8da90-450b-101b-98da-00aa003f1305",
  DistinguishedPropertySetId: "Meeting",
  PropertyId: "3",
  PropertyType: "Binary",
};

const bag: StampRequest = { name: bagName, type: "String" };

export const stampFields: readonly EwsElement[] = stampRequests.map(fieldOf);
/** Everything that names a record. */
export const recordIdFields: readonly EwsElement[] = recordIdRequests.map(fieldOf);
export const globalObjectIdField: EwsElement = element("t:ExtendedFieldURI", {
  DistinguishedPropertySetId: globalObjectId.DistinguishedPropertySetId,
  PropertyId: globalObjectId.PropertyId,
  PropertyType: globalObjectId.PropertyType,
});
export const bagField: EwsElement = fieldOf(bag);

/** Sets one property, in an update. */
export function settingOf(property: NamedProperty): EwsElement {
  const field = fieldOf(property);
  const value = element("t:ExtendedProperty", {}, [field, element("t:Value", {}, property.value)]);
  return element("t:SetItemField", {}, [field, element("t:CalendarItem", {}, [value])]);
}

/** Sets our custom properties to a text, in an update. */
export function settingOfBag(text: string): EwsElement {
  return settingOf({ ...bag, value: text });
}

export interface ExtendedProperties {
  readonly stamp: readonly NamedProperty[];
  /** Our custom properties, as JSON text. */
  readonly bag?: string;
  /** Base64. */
  readonly globalObjectId?: string;
}

export function readProperties(item: Element): ExtendedProperties {
  const found = childrenOf(item, "t", "ExtendedProperty").slice(0, mostProperties).map(readProperty);
  const wholeInSet = (request: StampRequest) =>
    found.find(({ field, value }) => value !== undefined && namesPublicString(field, request))?.value;
  const inSet = (request: StampRequest) => wholeInSet(request)?.slice(0, longestValue);
  const bagText = wholeInSet(bag);
  const id = found.find(({ field }) => namesGlobalObjectId(field))?.value;
  return {
    stamp: stampRequests.flatMap((request) => {
      const value = inSet(request);
      return value === undefined ? [] : [{ ...request, value }];
    }),
    ...(bagText !== undefined && bagText.length <= longestBag && { bag: bagText }),
    ...(id !== undefined && { globalObjectId: id }),
  };
}

function fieldOf({ name, type }: StampRequest): EwsElement {
  return element("t:ExtendedFieldURI", { DistinguishedPropertySetId: "PublicStrings", PropertyName: name, PropertyType: type });
}

function readProperty(property: Element): { readonly field: Element | undefined; readonly value: string | undefined } {
  return { field: childrenOf(property, "t", "ExtendedFieldURI")[0], value: findText(property, "Value") };
}

/** A set is given by its word or by its GUID. Names are case-sensitive: `crmid` and `crmId` are two properties. */
function namesPublicString(field: Element | undefined, { name, type }: StampRequest): boolean {
  return (
    isOfSet(field, "PublicStrings", publicStrings) &&
    field?.getAttribute("PropertyName") === name &&
    field.getAttribute("PropertyType") === type
  );
}

function namesGlobalObjectId(field: Element | undefined): boolean {
  return (
    isOfSet(field, globalObjectId.DistinguishedPropertySetId, globalObjectId.PropertySetId) &&
    field?.getAttribute("PropertyId") === globalObjectId.PropertyId
  );
}

function isOfSet(field: Element | undefined, word: string, guid: string): boolean {
  const bare = (text: string | null | undefined) => text?.toLowerCase().replace(/[{}]/g, "");
  return field?.getAttribute("DistinguishedPropertySetId") === word || bare(field?.getAttribute("PropertySetId")) === bare(guid);
}
