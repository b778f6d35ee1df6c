import type { IFontAttributesProperties } from "docx";
import { faces, type FaceId } from "./official";

/** Millimetres in twentieths of a point. */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Chinese in the face itself, figures and letters in it as well: GB/T 9704-2012 names one face. */
export function fontOf(face: FaceId): IFontAttributesProperties {
  const { name } = faces[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
