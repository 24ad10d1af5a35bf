export interface StartSettings {
  /** Absolute path of a file that holds JSON; whether it is a valid world is not said. */
  readonly worldFile: string;
  /** 0: any free one. */
  readonly port: number;
  readonly frame: "same-site" | "cross-site";
}

export function readStartSettings(environment: Readonly<Record<string, string | undefined>>): StartSettings;
export function requireFreePort(port: number): Promise<void>;
