/** Lists of kinds of dispute: the 19 of the provincial 52-line form and the 17 of the modern list. */
export type CategoryListId = "provincial" | "modern";

export interface Category {
  readonly name: string;
  /** Words that put a text into this category unless it holds a word of another one. */
  readonly keywords: string;
}

function category(name: string, keywords: string): Category {
  return { name, keywords };
}

/** In the order of the form. */
const PROVINCIAL: readonly Category[] = [
  category("民族宗教", "民族 宗教 清真 寺庙 教堂"),
  category("军转干部复退军人安置", "军转 复退 复原退伍 退伍 复员 退役 转业 优抚 军人安置 军人"),
  category("征地拆迁安置", "征地 拆迁 征收 征用 回迁 拆迁安置 搬迁 征地补偿 拆迁补偿 征收补偿"),
  category("建筑工程质量物业", "建筑工程 工程质量 建筑质量 房屋质量 工程建设 物业"),
  category(
    "土地矿产山林水利权属",
    "土地 山林 林权 林地 水利 矿产 矿山 权属 地界 边界 界限 草场 灌溉 水源 用水 土地权属 宅基地权属",
  ),
  category(
    "经济活动",
    "经济 合同 债务 债权 借贷 借款 欠款 货款 买卖 租赁 金融 集资 消费 投资 租赁合同 买卖合同 借款合同",
  ),
  category("劳资", "劳资 劳动 工资 欠薪 讨薪 农民工 工伤 劳务 用工 劳动合同 劳务合同"),
  category("企业改制", "改制 企业改制 国企改制"),
  category("环境污染", "环境 污染 生态 噪音 噪声 扬尘 油烟 排污 环境污染 土地污染 生态破坏"),
  category("司法活动", "司法 涉法涉诉 涉法 涉诉 诉讼 判决 法院"),
  category("行政执法", "行政执法 执法 行政处罚 城管"),
  category("大中专中小学", "学校 校园 院校 中小学 大中专 幼儿园 师生 学生"),
  category("海事渔事", "海事 渔事 渔业 渔船 捕捞"),
  category("干部作风", "干部作风 作风 干群"),
  category("村务管理", "村务 换届 选举 村务管理 村务公开 村级事务"),
  category(
    "土地承包三资农民负担",
    "土地承包 承包 土地流转 三资 农民负担 集体资产 集体资金 集体经济 承包地 土地承包合同 承包合同",
  ),
  category(
    "婚姻家庭邻里",
    `婚姻 家庭 邻里 婚恋 离婚 恋爱 赡养 抚养 扶养 继承 家暴 夫妻 婆媳 相邻 宅基 宅基地 分家 彩礼 婚约 采光 滴水
    民间纠纷 邻居 家庭经济 家庭暴力 相邻权`,
  ),
  category("医患", "医患 医疗 医院 医疗事故"),
  category("其他", ""),
];

const MODERN: readonly Category[] = [
  category(
    "婚恋家庭",
    "婚恋 婚姻 家庭 离婚 恋爱 情感 赡养 抚养 扶养 继承 家暴 夫妻 婆媳 分家 彩礼 婚约 家庭暴力",
  ),
  category("邻里", "邻里 邻居 相邻 宅基 宅基地 采光 滴水 相邻权"),
  category("人格权", "人格权 名誉 肖像 隐私 姓名权 名誉权 隐私权 肖像权"),
  category("物权", "物权 产权 房产 所有权 房屋产权"),
  category(
    "侵权",
    "侵权 人身伤害 人身损害 损害赔偿 交通事故 医疗 医患 打架 斗殴 医疗事故 产品责任 伤害赔偿",
  ),
  category("合同", "合同 买卖 租赁 承揽 消费 违约 租赁合同 买卖合同 承揽合同"),
  category("劳动人事", "劳动 劳资 工资 欠薪 讨薪 工伤 人事 劳务 用工 农民工 劳动合同 劳务合同"),
  category("金融借贷", "金融 借贷 借款 债务 债权 欠款 集资 民间借贷 借款合同"),
  category(
    "土地及资源权属",
    `土地 山林 林权 林地 水利 矿产 矿山 资源 权属 地界 边界 承包地 土地承包 土地流转 草场 灌溉 水源 土地权属
    资源权属 宅基地权属 土地承包合同`,
  ),
  category("其他民商事", "民商事"),
  category(
    "城乡建设发展",
    "城乡建设 征地 拆迁 征收 征用 回迁 搬迁 安置 建筑工程 工程建设 工程质量 房屋质量 征地补偿",
  ),
  category("涉民政", "民政 低保 救助 优抚 殡葬"),
  category("其他行政执法", "行政执法 执法 行政处罚 城管"),
  category("涉法涉诉", "涉法涉诉 涉法 涉诉 诉讼 判决 法院 司法"),
  category("涉组织涉纪检", "涉组织 涉纪检 纪检 干部作风 作风 换届 选举"),
  category("涉民族宗教", "民族 宗教"),
  category("其他", ""),
];

export const CATEGORY_LISTS: Readonly<Record<CategoryListId, readonly Category[]>> = {
  provincial: PROVINCIAL,
  modern: MODERN,
};
