/**
 * What MicrosoftAjax.js 3.5 makes of the browser's own methods, for the whole page and for good: the first two take no position, and
 * the end is trimmed in quadratic time. Our own code.
 */
export const microsoftAjaxStrings = {
  startsWith(this: string, start: string): boolean {
    return this.slice(0, start.length) === start;
  },
  endsWith(this: string, end: string): boolean {
    return this.slice(this.length - end.length) === end;
  },
  trim(this: string): string {
    return this.replace(/^\s+|\s+$/g, "");
  },
  trimStart(this: string): string {
    return this.replace(/^\s+/, "");
  },
  trimEnd(this: string): string {
    return this.replace(/\s+$/, "");
  },
};
