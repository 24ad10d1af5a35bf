import type { IConfiguration } from "dependency-cruiser";

/** Each folder of src/, and the folders that it may import. */
export const mayImport: Readonly<Record<string, readonly string[]>>;

declare const configuration: IConfiguration;
export default configuration;
