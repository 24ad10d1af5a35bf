export default function singleIcons(this: { readonly resourceQuery: string }, source: string): string;
