/** The sandbox never guesses: whatever it does not simulate is answered 501, saying what was asked, with a line on the console. */
export class NotSimulated extends Error {
  override readonly name = "NotSimulated";
}

/** @throws NotSimulated, always */
export function notSimulated(what: string): never {
  throw new NotSimulated(what);
}
