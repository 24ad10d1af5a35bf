/** Roaming settings of classic Outlook: one text under one key, read and written in place. */
import type { Win32Settings } from "./win32-external.ts";

const onlyKey = "SettingsKey";

type Texts = Readonly<Record<string, string>>;

/** @param start key to JSON text, as for Office.js on the web @param save called with all settings, in the same shape */
export function win32Settings(start: Texts, save: (texts: Texts) => void): Win32Settings {
  let all = JSON.stringify(start);
  return {
    Read(keys, values) {
      keys.push(onlyKey);
      values.push(all);
    },
    Write(keys, values) {
      const text = values[keys.indexOf(onlyKey)];
      if (text === undefined) throw new Error(`Settings under other keys: ${keys.join()}`);
      all = text;
      save(JSON.parse(text) as Texts);
    },
  };
}
