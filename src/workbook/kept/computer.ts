/** Seals texts with a key that never leaves this computer. */
export interface Signer {
  /** Letters, digits and `+/=_-` alone. */
  sign(text: string): Promise<string>;
  verify(text: string, seal: string): Promise<boolean>;
}

/** Texts kept on this computer, outside any workbook. */
export interface Shelf {
  get(id: string): Promise<string | null>;
  put(id: string, text: string): Promise<void>;
}

/** What the computer at hand lends, given by the face when it opens a workbook. */
export interface Computer {
  /** null: no secure context, hence no key. */
  readonly signer: Signer | null;
  /** null: nothing can be kept here. */
  readonly shelf: Shelf | null;
  /** Whether what is kept to take changes back stays here instead of in the workbook. */
  readonly staysHere: () => Promise<boolean>;
  /** A new id nobody can guess. */
  readonly newId: () => string;
  /**
   * What is written becomes another file, the one that was read stays: a sheet that carries our mark may be
   * replaced there, whoever made it.
   */
  readonly copies?: true;
}

/**
 * A computer that knows what was done since a workbook was opened and nothing else: nothing that stood in the
 * workbook before counts as its own.
 */
export function forgetfulComputer(facts: Pick<Computer, "copies"> = {}): Computer {
  const sealed = new Set<string>();
  return {
    signer: {
      sign: (text) => {
        sealed.add(text);
        return Promise.resolve("unsigned");
      },
      verify: (text) => Promise.resolve(sealed.has(text)),
    },
    shelf: null,
    staysHere: () => Promise.resolve(false),
    newId: () => "unsigned",
    ...facts,
  };
}
