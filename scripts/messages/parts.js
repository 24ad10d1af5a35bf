/**
 * What is loaded together, by the features that the first level of a language's file names. The first verdict needs `first`, the
 * sign-in window `dialog` alone; everything else comes with `later`, whatever it is for.
 */
export const parts = ["first", "dialog", "later"];

const features = {
  first: ["join", "sentence", "pane", "badges", "headlines", "reasons", "lastCheck", "atRisk"],
  dialog: ["signIn"],
};

/** @param {string} feature @returns {string} its part */
export function partOf(feature) {
  return Object.keys(features).find((part) => features[part].includes(feature)) ?? "later";
}
