/** 东村, 三组, 城关镇: each a place of its own, so that what is counted in them adds up. */
const PLACE =
  /^(?:其中|分别为|[在由])*([\u4e00-\u9fff\d]{1,8}?(?:村|社区|片区?|组|屯|庄|寨|街道?|路|镇|乡|县|市|网格|大队|[中小]学|学校|派出所|司法所|敬老院))(?![干民级务委两医长员主籍])/;
/** Ends like a place and names a sort of them, or none. */
const NO_PLACE =
  /^(?:[驻入进到农全本各该我每行贫]村|[小调本全各]组|全[镇乡县市]|[各我本乡村]镇|行政村|自然村|贫困村|驻村|调解小组|工作组|党小组|[农城]乡)/;

/** The place a label begins with; null when it names none. */
export function placeNamed(label: string): string | null {
  const place = PLACE.exec(label)?.[1];
  return place === undefined || NO_PLACE.test(place) ? null : place;
}

/** Whether every label names a place, each another one. */
export function areDifferentPlaces(labels: readonly string[]): boolean {
  const places = new Set<string>();
  for (const label of labels) {
    const place = placeNamed(label);
    if (place === null || places.has(place)) return false;
    places.add(place);
  }
  return places.size > 1;
}
