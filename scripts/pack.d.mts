export function pack(out: string, base?: string): Uint8Array;
