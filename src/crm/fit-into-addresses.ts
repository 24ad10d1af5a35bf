/**
 * Characters of a URL that every on-premises server accepts: IIS refuses a query of more than 2,048 by default
 * (maxQueryString), and CRM's documentation names 2,048 for the whole.
 */
const longest = 2000;

/**
 * As few URLs as hold all conditions, joined by "or". A condition that is too long by itself gets its own.
 * @param most conditions in one URL
 */
export function fitIntoAddresses(conditions: readonly string[], addressOf: (filter: string) => URL, most = Infinity): URL[] {
  const addresses: URL[] = [];
  let taken: readonly string[] = [];
  let address: URL | undefined;
  for (const condition of conditions) {
    const longer = addressOf([...taken, condition].join(" or "));
    if (address !== undefined && (longer.href.length > longest || taken.length >= most)) {
      addresses.push(address);
      taken = [condition];
      address = addressOf(condition);
    } else {
      taken = [...taken, condition];
      address = longer;
    }
  }
  return address === undefined ? addresses : [...addresses, address];
}
