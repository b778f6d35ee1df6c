export function manifestFor(text: string, base: string): string;
