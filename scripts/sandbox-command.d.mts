export function sandboxCommand(settings: {
  readonly worldFile: string;
  readonly port: number;
  readonly browser?: string | undefined;
}): string[];
