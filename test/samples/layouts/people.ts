import { layoutOf, type LabelledLayout } from "../layout";

/** Own layouts of the kinds that are about residents. */
export const HOUSEHOLD_LAYOUTS: readonly LabelledLayout[] = [
  layoutOf("own-household", "household", "青河镇民情档案（一户一档）", [
    ["序号", "serial"],
    ["村（社区）", "village"],
    ["村民组", "group"],
    ["户号", "householdId"],
    ["户主姓名", "householder"],
    ["姓名", "person"],
    ["与户主关系", "relation"],
    ["性别", "gender"],
    ["出生日期", "birthDate"],
    ["年龄", "age"],
    ["身份证号码", "idNumber"],
    ["民族", "ethnicity"],
    ["政治面貌", "politics"],
    ["文化程度", "education"],
    ["婚姻状况", "marriage"],
    ["联系电话", "phone"],
    ["家庭住址", "address"],
    ["人口", "population"],
    ["救助类型", "aidType"],
    ["备注", "note"],
  ]),
];

export const VISIT_LAYOUTS: readonly LabelledLayout[] = [
  layoutOf("own-visit", "visit", "青河镇入户走访台账", [
    ["序号", "serial"],
    ["村（社区）", "village"],
    ["走访对象", "person"],
    ["身份证号", "idNumber"],
    ["联系电话", "phone"],
    ["用户类别", "visitClass"],
    ["走访日期", "visitedOn"],
    ["走访方式", "visitMethod"],
    ["走访干部", "visitor"],
    ["干部身份", "role"],
    ["走访情况", "visitResult"],
    ["满意度", "rating"],
    ["备注", "note"],
  ]),
];

export const SATISFACTION_LAYOUTS: readonly LabelledLayout[] = [
  layoutOf("own-satisfaction", "satisfaction", "青河镇群众满意度测评表", [
    ["序号", "serial"],
    ["村（社区）", "village"],
    ["受访人", "person"],
    ["性别", "gender"],
    ["年龄", "age"],
    ["身份证号", "idNumber"],
    ["联系电话", "phone"],
    ["是否知晓", "awareness"],
    ["满意度", "rating"],
    ["测评日期", "revisitedOn"],
    ["备注", "note"],
  ]),
];

export const CONTACT_LAYOUTS: readonly LabelledLayout[] = [
  layoutOf("own-contact", "contact", "青河镇代表联系选民记录簿", [
    ["序号", "serial"],
    ["选民姓名", "person"],
    ["所属村", "village"],
    ["联系电话", "phone"],
    ["电话核实", "phoneStatus"],
    ["联系日期", "visitedOn"],
    ["联系方式", "visitMethod"],
    ["走访代表", "visitor"],
    ["身份", "role"],
    ["反映问题", "summary"],
    ["答复情况", "feedback"],
    ["备注", "note"],
  ]),
];

export const TENHOUSE_LAYOUTS: readonly LabelledLayout[] = [
  layoutOf("own-tenhouse", "tenhouse", "青河镇十户联防登记表", [
    ["序号", "serial"],
    ["村（社区）", "village"],
    ["联防组", "group"],
    ["户主姓名", "person"],
    ["身份证号", "idNumber"],
    ["联系电话", "phone"],
    ["家庭住址", "address"],
    ["职务", "role"],
    ["备注", "note"],
  ]),
];
