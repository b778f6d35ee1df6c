/**
 * Patterns that take more than linear time, and may: what they are given is short. The most characters it has,
 * and what sees to that.
 */
export const bounded: ReadonlyMap<string, readonly [most: number, why: string]> = new Map([
  [String.raw`\s*(?:转|分机|ext\.?)\s*(?=\d)`, [200, "readPhone asks no longer text"]],
  [
    String.raw`[（(][^（()）]*[^\d（()）+\- ][^（()）]*[）)]|[\u4e00-\u9fff：:]+`,
    [200, "readPhone asks no longer text"],
  ],
  [
    String.raw`[〇○零一二三四五六七八九十][〇○零Oo一二三四五六七八九十]*(?=\s*[年月日号曰.\-/、]|$)`,
    [200, "withDigits is given dates and the beginnings of titles"],
  ],
  [
    String.raw`\s+(?=(?:上午|下午)?\d{1,2}[:时点])`,
    [40, "readTypedDate takes no longer text for a day"],
  ],
  [String.raw`'(?:[^'[\]|]|'')*'!`, [8192, "isOwnFormula takes no longer formula"]],
  [
    String.raw`^(?:风险|隐患|预警|矛盾|事故|关注)?(?:等级|级别)?[:：]?|(?:风险|隐患|预警|矛盾纠纷|矛盾|纠纷|事故|危险|关注|事件|级别|等级|问题)+(?:点|源)?$`,
    [100, "standardWord asks short words"],
  ],
  [
    String.raw`以上|以下|规模|具有|拥有|[有过]..*的|党员|女|贫困|低保|一般纳税|学历|大专|本科|涉及|重点|特殊|残疾|按期|满意|集体|重复|超期|挂牌|领导|督办|含|首次|老年|留守`,
    [40, "a figure's label"],
  ],
  [
    String.raw`[(（].*[2-9]\s*[.、:：-]?\s*[\u4e00-\u9fff]`,
    [200, "a label, cut where it is asked"],
  ],
  [
    String.raw`[，,;；:：。].*(?:[0-9a-zA-Z√]|是|否|填|选|如|请|格式|例).*$`,
    [400, "a label, cut by cleanLabel"],
  ],
  [String.raw`(?:用户|农户|住户|户|家庭|群众|对象|居民|村民)+$`, [40, "classOf asks short words"]],
  [String.raw`[（(【[《“][^）)】\]》”]*$`, [30, "cut before"]],
  [String.raw`([A-Z]+)(\d+)`, [30, "an area's name of our own"]],
  [String.raw`[ .]+$`, [120, "a file name, cut before"]],
  [String.raw`\d.*$`, [31, "name of a sheet"]],
  [String.raw`-.*$`, [31, "name of a sheet"]],
  [
    String.raw`(?:较|比|同期).*?(?:(?:增加|减少|上升|下降|增长|降低|提高|回落|压减|压降|多|少|增|减|降|升)[了出]?)$`,
    [40, "a figure's label"],
  ],
  [String.raw`(?:了|为|达)+$`, [40, "a figure's label"]],
  [
    String.raw`^(?:其中|有|是|为|共|已|的)+|(?:的?(?:有|为|是|共|各|达))+$`,
    [40, "a figure's label"],
  ],
  [String.raw`[。,:;、]+$`, [200, "a stretch of so many letters before a list"]],
  [String.raw`^其中|(?:对象|人员|户|类|问题|案件|纠纷)?[有为是共:]*$`, [40, "a figure's label"]],
  [String.raw`^[(（\-—－.]+|[)）\-—－.。]+$`, [40, "isDitto asks short texts"]],
  [String.raw`\[[^\]]*\]`, [255, "formatKind asks no longer format"]],
  [String.raw`h+\s*[:时]?\s*m+|m+\s*[:分]?\s*s+`, [255, "formatKind asks no longer format"]],
  [String.raw`<(?:\w+:)?v>[\s\S]*<\/(?:\w+:)?v>`, [400, "a cell of our own making"]],
  [String.raw`^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$`, [400, "slowNumber reads no more"]],
]);
