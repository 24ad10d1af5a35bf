/** What the Web API wants to be told with every request. */
export const odataHeaders = { "OData-Version": "4.0", "OData-MaxVersion": "4.0" } as const;
