/** A table of an organization's own that appointments can be regarding. */
export interface ConfiguredTable {
  /** Schema name, as in CRM's customization; in lower case it is the logical name. */
  readonly name: string;
  /** Its entity set at the Web API. */
  readonly set: string;
  /** Schema name of the column that the table is searched by. */
  readonly nameColumn: string;
  /** What people call one of its rows. Default: its name. */
  readonly label?: string;
}
