export const pageFolder: string;
export function isFresh(): boolean;
export function buildPage(): boolean;
export function newest(folder: string): number;
