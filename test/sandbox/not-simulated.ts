/** The sandbox never guesses: what it does not know is a 501 that says what was asked, and a line on the console. */
export class NotSimulated extends Error {
  override readonly name = "NotSimulated";
}

/** @throws NotSimulated, always */
export function notSimulated(what: string): never {
  throw new NotSimulated(what);
}
