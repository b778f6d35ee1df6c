export function forWindows(text: string): string;
export function writeServers(folder: string, files: readonly string[], securePort?: number): void;
