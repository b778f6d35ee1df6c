import type { Ledger } from "../ledger/ledger";
import type { Profile } from "../profile/profile";
import { squeeze } from "../sheet/text";

/** 填报单位（盖章）：青河镇综治办 */
const UNIT_LINE =
  /单位(?:[（(][^）)]{0,8}[）)])?[:：](.{2,30}?)(?:填报|填表|报送|日期|月份|时间|$)/;
const PLACE =
  /^(?:\d{4}年度?(?:\d{1,2}月份?)?|[一二三四]季度)*([^省市县区镇乡村\d]{1,8}(?:省|市|县|区|镇|乡|街道|村|社区))/;
/** 农村低保户, 各村台账, 本社区: no name of a place. */
const NO_PLACE = /^(?:农村|各|全|本|所有|行政|某|社区|街道)/;

/**
 * Who reports: as the profile says, else the unit most ledgers name in their 填报单位 line or in their
 * title; "" when they name none, or each its own (villages' files).
 */
export function reportingUnit(ledgers: readonly Ledger[], profile: Profile): string {
  if (profile.unitName !== "") return profile.unitName;
  const counts = new Map<string, number>();
  for (const ledger of ledgers) {
    const unit = unitOf(ledger);
    if (unit !== "") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [unit, count] of counts) if (2 * count > named) return unit;
  return "";
}

function unitOf({ grid, headerRows, title }: Ledger): string {
  const place = placeIn(squeeze(title));
  if (place !== "") return place;
  for (const row of grid.values.slice(0, headerRows?.[0] ?? 0))
    for (const value of row) {
      if (typeof value !== "string") continue;
      const text = squeeze(value);
      const unit = UNIT_LINE.exec(text)?.[1];
      if (unit !== undefined) return placeIn(unit) || unit;
    }
  return "";
}

function placeIn(text: string): string {
  const place = PLACE.exec(text)?.[1] ?? "";
  return NO_PLACE.test(place) ? "" : place;
}
