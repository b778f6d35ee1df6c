/** A choice of the clerk's that this computer remembers; where nothing can be kept it lasts as long as the page. */
export interface KeptChoice {
  get(): string | null;
  set(value: string): void;
}

const Prefix = "taizhang.";

export function keptChoice(name: string): KeptChoice {
  let now: string | null = null;
  return {
    get: () => {
      try {
        return localStorage.getItem(Prefix + name) ?? now;
      } catch {
        return now;
      }
    },
    set: (value) => {
      now = value;
      try {
        localStorage.setItem(Prefix + name, value);
      } catch {
        // Private windows keep nothing.
      }
    },
  };
}

/** One that is on unless the clerk turned it off. */
export function keptSwitch(name: string): {
  readonly isOn: () => boolean;
  readonly choose: (on: boolean) => void;
} {
  const choice = keptChoice(name);
  return {
    isOn: () => choice.get() !== "off",
    choose: (on) => {
      choice.set(on ? "on" : "off");
    },
  };
}
