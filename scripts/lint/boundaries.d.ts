/** The folders of src/ that have a rule. */
export const folders: readonly string[];
