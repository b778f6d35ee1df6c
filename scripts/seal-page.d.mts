export function sealPage(folder: string): Promise<string>;
