import type { Person } from "../tracking/evidence.ts";
import { nameOf } from "./format-names.ts";
import { plain } from "./plain.ts";

/** The name with the address beside it, for decisions about a person. */
export function nameAndAddressOf(person: Person): string {
  const [name, address] = [nameOf(person), plain(person.address, 120)];
  return name === address ? name : `${name} (${address})`;
}
