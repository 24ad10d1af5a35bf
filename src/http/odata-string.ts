/** An OData string literal. A quote is doubled; percent-encoding is the work of `withQuery`. */
export function odataString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
