/** The manifest's `Id` (a test keeps the two equal). Outlook stores our custom properties under it. */
export const addInId = "b1f5d1b4-6f0e-4a39-9c1d-2e6a7c8d4f53";
