/** "Alex Archer's"; where nobody is named, the owner's. */
export function possessive(owner: string | undefined): string {
  return owner === undefined ? "the owner's" : `${owner}'s`;
}
