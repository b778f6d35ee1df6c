export const licenceFile: string;
export function licencesOf(files: readonly string[]): string;
