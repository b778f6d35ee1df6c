export const pageFolder: string;
export function isFresh(): boolean;
export function buildPage(): boolean;
