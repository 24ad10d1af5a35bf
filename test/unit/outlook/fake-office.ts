/** A small Outlook for the stores: roaming settings and custom properties, counted as Office.js counts them. */
import { vi } from "vitest";

type Callback = (result: unknown) => void;

const succeeded = { status: "succeeded" };
const failed = (code: number) => ({ status: "failed", error: { code } });

export interface FakeOffice {
  /** As the mailbox keeps them: values as JSON. */
  readonly saved: Map<string, string>;
  readonly onItem: Map<string, string>;
  /** How often each was saved. */
  readonly saves: { settings: number; item: number; tries: number };
  /** Puts a raw value into the settings, as another version, or somebody else, would have left it. */
  seed(name: string, value: unknown): void;
  /** The next saves of the settings fail with these codes, one each; 0: that one is carried out. */
  refuseSettings(...codes: number[]): void;
}

/** `tooLarge`: what it answers where all settings are. */
export function fakeOffice({
  mostCharacters = 32 * 1024,
  tooLarge = 9057,
}: { readonly mostCharacters?: number; readonly tooLarge?: 9019 | 9057 } = {}): FakeOffice {
  const saved = new Map<string, string>();
  const settings = new Map<string, unknown>();
  const onItem = new Map<string, string>();
  const saves = { settings: 0, item: 0, tries: 0 };
  let refusals: number[] = [];

  const roamingSettings = {
    get: (name: string) => settings.get(name),
    set: (name: string, value: unknown) => void settings.set(name, value),
    remove: (name: string) => void settings.delete(name),
    saveAsync(done: Callback) {
      const texts = Object.fromEntries([...settings].map(([name, value]) => [name, JSON.stringify(value)]));
      saves.tries += 1;
      const refusal = refusals.shift() ?? 0;
      if (refusal !== 0) return done(failed(refusal));
      if (JSON.stringify(texts).length > mostCharacters) return done(failed(tooLarge));
      saves.settings += 1;
      saved.clear();
      for (const [name, text] of Object.entries(texts)) saved.set(name, text);
      done(succeeded);
    },
  };
  const item = {
    loadCustomPropertiesAsync(done: Callback) {
      const loaded = new Map(onItem);
      done({
        ...succeeded,
        value: {
          get: (name: string) => loaded.get(name),
          set: (name: string, value: string) => void loaded.set(name, value),
          saveAsync(saved: Callback) {
            if (JSON.stringify(Object.fromEntries(loaded)).length > 2_500) throw new RangeError("Too long for Office.js.");
            saves.item += 1;
            for (const [name, value] of loaded) onItem.set(name, value);
            saved(succeeded);
          },
        },
      });
    },
  };
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: { roamingSettings, mailbox: { item } },
  });
  return {
    saved,
    onItem,
    saves,
    seed: (name, value) => void settings.set(name, value),
    refuseSettings: (...codes) => (refusals = codes),
  };
}
