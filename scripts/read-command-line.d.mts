export interface Command {
  /** `npm run manifest` */
  readonly call: string;
  readonly about: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** What the environment may say, by the variable's name. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly example: string;
}

interface Option {
  readonly type: "string" | "boolean";
  readonly tells: string;
  readonly value?: string;
}

type Values<Options> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly type: "string" } ? string : boolean;
};

export function readCommandLine<const Told extends Command>(command: Told, args?: readonly string[]): Values<Told["options"]>;
export function refuse(line: string): never;
