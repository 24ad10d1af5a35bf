/** config.json is missing or wrong. The message is "`field` `problem`", for example "organizations.1.url must begin with https://". */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  /** Dotted path of the setting, or "config.json" for the file as a whole. */
  readonly field: string;
  /** What is wrong and how to correct it, in English: it addresses whoever deploys the add-in. */
  readonly problem: string;
  constructor(field: string, problem: string, options?: ErrorOptions) {
    super(`${field} ${problem}`, options);
    this.field = field;
    this.problem = problem;
  }
}
