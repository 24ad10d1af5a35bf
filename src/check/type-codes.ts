/** The type codes that organizations told, remembered so that each is asked for once. */
export interface TypeCodes {
  find(organizationId: string, type: string): string | undefined;
  keep(organizationId: string, type: string, code: string): void;
}
