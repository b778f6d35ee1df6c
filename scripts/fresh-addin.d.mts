export const addinFolder: string;
export function freshAddin(): boolean;
