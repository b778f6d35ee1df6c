import type { CellValue } from "../../src/sheet/grid";
import { serialOfIso, type Matter, type MatterKind, type World } from "./world";

/** Rows of a sheet as its clerk keeps it; row 0 is the title, row 1 the header. */
export interface Written {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
}

const HEADS: Readonly<Record<MatterKind, readonly [sheet: string, title: string, head: string]>> = {
  dispute: [
    "矛盾纠纷",
    "青河镇矛盾纠纷排查化解台账（2024年）",
    "序号 村（社区） 当事人 身份证号 矛盾纠纷简要情况 排查日期 化解期限 化解情况 化解日期 满意度",
  ],
  petition: [
    "信访",
    "青河镇信访事项登记台账（2024年）",
    "序号 村（社区） 信访人 身份证号 信访事项 登记日期 办理期限 办理状态 办结日期 满意度",
  ],
  opinion: [
    "民情诉求",
    "青河镇群众诉求收集办理台账（2024年）",
    "序号 村（社区） 反映人 身份证号 诉求内容 收集日期 办理期限 办理情况 办结日期 满意度",
  ],
  hazard: [
    "安全隐患",
    "青河镇安全隐患排查整改台账（2024年）",
    "序号 村（社区） 责任人 身份证号 隐患描述 排查日期 整改期限 整改状态 整改日期 满意度",
  ],
};

const HOMES = "序号 村（社区） 户号 户主姓名 身份证号码 联系电话 用户类别 包户干部";
const VISITS = "序号 村（社区） 走访对象 身份证号 联系电话 走访日期 走访干部 走访情况 满意度";
const RATINGS = "序号 村（社区） 受访人 身份证号 联系电话 测评日期 满意度";

/** All ledgers of a township, or of some of its villages, as they are typed. */
export function write(world: World, villages: readonly string[] | null = null): readonly Written[] {
  const { homes, matters, visits, ratings } = world;
  const isOurs = (household: number): boolean =>
    villages === null || villages.includes(homes[household]?.village ?? "");
  const home = (household: number) => homes[household] ?? Missing;
  const kinds = Object.entries(HEADS) as [MatterKind, (typeof HEADS)[MatterKind]][];
  return [
    sheetOf(
      "民情档案",
      "青河镇民情档案（一户一档）",
      HOMES,
      homes.flatMap((one, at) =>
        isOurs(at)
          ? [
              [
                placeOf(one.village, at),
                `QH${String(at + 1).padStart(6, "0")}`,
                one.person,
                idOf(one.id, at),
                phoneOf(one.phone, at),
                one.class,
                one.owner,
              ],
            ]
          : [],
      ),
    ),
    sheetOf(
      "走访",
      "青河镇入户走访台账（2024年）",
      VISITS,
      visits.flatMap((one, at) => {
        const { village: place, person, id, phone } = home(one.household);
        return isOurs(one.household)
          ? [
              [
                placeOf(place, at),
                person,
                idOf(id, at),
                phone,
                dayOf(one.on, at),
                one.visitor,
                "了解家庭情况",
                one.rating,
              ],
            ]
          : [];
      }),
    ),
    sheetOf(
      "满意度测评",
      "青河镇群众满意度测评表（2024年）",
      RATINGS,
      ratings.flatMap((one, at) => {
        const { village: place, person, id, phone } = home(one.household);
        return isOurs(one.household)
          ? [[placeOf(place, at), person, idOf(id, at), phone, dayOf(one.on, at), one.rating]]
          : [];
      }),
    ),
    ...kinds.map(([kind, [sheet, title, head]]) =>
      sheetOf(
        sheet,
        title,
        head,
        matters.flatMap((one, at) =>
          one.kind === kind && isOurs(one.household)
            ? [matterCells(one, home(one.household), at)]
            : [],
        ),
      ),
    ),
  ];
}

const Missing = { village: "", person: "", id: "", phone: "" };

function sheetOf(
  sheet: string,
  title: string,
  head: string,
  rows: readonly (readonly CellValue[])[],
): Written {
  return {
    sheet,
    rows: [[title], head.split(" "), ...rows.map((row, at) => [at + 1, ...row])],
  };
}

function matterCells(one: Matter, home: typeof Missing, at: number): CellValue[] {
  return [
    ...[placeOf(home.village, at), home.person, idOf(home.id, at), one.summary],
    ...[dayOf(one.foundOn || one.registeredOn, at), dayOf(one.deadline, at + 1)],
    ...[statusOf(one.status, at), dayOf(one.closedOn, at + 2), one.ratings[0] ?? ""],
  ];
}

/** Clerks write one thing in many ways: which, hangs on the row alone, so that an untouched row stays as it is. */
const placeOf = (village: string, at: number): string =>
  at % 7 === 0 ? village.replace(/村$/u, "") : at % 11 === 0 ? ` ${village} ` : village;
const idOf = (id: string, at: number): string =>
  at % 13 === 0 ? wide(id) : at % 5 === 0 ? id.toLowerCase() : id;
const phoneOf = (phone: string, at: number): string => (at % 17 === 0 ? wide(phone) : phone);
const statusOf = (status: string, at: number): string =>
  status === "已化解" && at % 3 === 0 ? "化解成功" : at % 19 === 0 ? ` ${status}` : status;

const wide = (text: string): string =>
  text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function dayOf(iso: string, at: number): CellValue {
  if (iso === "") return "";
  const [year = "", month = "", day = ""] = iso.split("-");
  switch (at % 5) {
    case 0:
      return `${year}.${String(Number(month))}.${String(Number(day))}`;
    case 1:
      return `${year}年${String(Number(month))}月${String(Number(day))}日`;
    case 2:
      return `${year}/${month}/${day} `;
    case 3:
      return iso;
    default:
      return serialOfIso(iso);
  }
}
