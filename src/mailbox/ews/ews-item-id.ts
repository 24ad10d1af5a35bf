import { NotFound } from "../../http/failure.ts";

/**
 * The EWS form of a REST id: the same Base64 with two characters replaced.
 * @throws NotFound for what cannot be an id
 */
export function toEwsId(restId: string): string {
  const id = restId.replaceAll("-", "/").replaceAll("_", "+");
  if (!/^[A-Za-z0-9+/=]{1,2000}$/.test(id)) throw new NotFound("That is not an id.");
  return id;
}

export function toRestId(ewsId: string): string {
  return ewsId.replaceAll("/", "-").replaceAll("+", "_");
}
