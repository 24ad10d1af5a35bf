/** Outlook category that App for Outlook sets. Adding it is a request to track: it is read, never written. */
export const trackingCategory = "Tracked to Dynamics 365";
