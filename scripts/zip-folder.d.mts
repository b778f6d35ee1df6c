export function zipFolder(folder: string, names: readonly string[], top: string): Uint8Array;
