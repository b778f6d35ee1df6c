/** Word lists of the samples: invented places, common name characters, words of the trade. */
const list = (text: string): readonly string[] => text.split(" ");
const characters = (text: string): readonly string[] => [...text];

export const SURNAMES = characters(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于时傅皮卞齐康伍余元顾孟平黄",
);
export const MALE = characters(
  "伟强磊军勇杰涛明超刚平辉鹏华亮建国峰志远文斌庆林海波东旭春生德贵福根水木金山川永安民乐喜善良厚仁义礼信忠孝廉松柏柱石田丰年收禾茂盛昌荣光耀祖宗泽润",
);
export const FEMALE = characters(
  "芳娜敏静丽艳娟霞秀英华玉兰凤洁梅琳素云莲真雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹",
);

export const VILLAGES = list(
  "柳林村 东沟村 大槐树村 石桥村 双井村 南坡村 白杨村 河湾村 杏花村 青石村 上庄村 下庄村 前营村 后营村 龙泉村 马家村 长岭村 三岔村 红旗村 新民村 松树村 梨园村 西峪村 北塘村 古城村 云台村 望山村 桃源村 麦田村 枣园村",
);
export const GROUPS = list("一组 二组 三组 四组 五组 六组");

export const CADRES = list(
  "孟庆和 卞志远 康建国 费明亮 岑永安 薛海波 雷文斌 贺德贵 倪春生 汤志强 滕素云 殷秀英 罗国平 毕永刚 郝丽娟 安振华 常志明 乐晓东 于海涛 时玉梅",
);
export const LEADERS = list("傅国栋 齐振山 伍立新 余清源 顾长河 平远志");
export const UNITS = list(
  "青河镇司法所 青河镇综治中心 青河镇派出所 青河镇自然资源所 青河镇民政办 青河镇农业农村办 青河镇应急管理站 青河镇信访办",
);

export const DISPUTES: readonly (readonly [category: string, subjects: readonly string[]])[] = [
  ["婚恋家庭", list("子女抚养费 赡养老人 离婚财产分割 彩礼返还 家务分担")],
  ["邻里", list("滴水檐 院墙边界 通行道路 噪音扰民 排水沟走向 宅旁树木遮光")],
  ["土地及资源权属", list("承包地边界 林地权属 宅基地界址 灌溉用水 土地流转租金")],
  ["劳动人事", list("工程款内工资拖欠 工伤赔偿 加班费 解除用工补偿")],
  ["合同", list("房屋租赁押金 农资买卖 苗木购销 装修质量")],
  ["金融借贷", list("民间借款 担保责任 合伙分红")],
  ["侵权", list("交通事故赔偿 牲畜啃青 施工损坏房屋 饲养动物伤人")],
  ["物权", list("共有房屋使用 相邻采光 合用机井")],
];
export const HAZARDS: readonly (readonly [category: string, subjects: readonly string[]])[] = [
  ["人", list("操作工未戴防护用具 电焊作业无人监护 驾驶员未系安全带")],
  ["物", list("配电箱线路老化 灭火器压力不足 疏散指示灯损坏 燃气软管超期 楼梯护栏松动")],
  ["环", list("安全出口堆放杂物 山坡有松动石块 水塘边缺少警示牌 道路临崖无护栏")],
  ["管", list("应急预案未更新 检查记录不完整 安全培训未开展")],
];
export const MATTERS: readonly (readonly [category: string, subjects: readonly string[]])[] = [
  ["基础设施", list("村内道路破损 路灯不亮 自来水压力小 桥面护栏缺失")],
  ["环境卫生", list("垃圾清运不及时 河道漂浮物 旱厕改造")],
  ["社会保障", list("低保申请进度 养老金到账 残疾补贴标准 医保报销比例")],
  ["土地房屋", list("宅基地审批 危房改造补助 土地确权证书")],
  ["公共服务", list("班车停靠点 卫生室药品 图书室开放时间")],
];
export const PETITIONS: readonly (readonly [category: string, subjects: readonly string[]])[] = [
  ["土地征收", list("征地补偿标准 安置房交付 青苗补偿")],
  ["劳动保障", list("工资拖欠 社保补缴")],
  ["村务管理", list("集体账目公开 承包合同公开")],
  ["环境保护", list("养殖场异味 加工厂噪声")],
  ["城乡建设", list("道路占用 排水改造")],
];
export const VISIT_TOPICS = list(
  "家庭近况 春耕准备 防火防汛 医保缴费 子女就学 用电用气 反诈宣传 邻里关系",
);
export const OCCUPATIONS = list("务农 务工 个体经营 教师 退休 学生");
export const AID = list("低保 特困 残疾 脱贫户 监测户");
export const EDUCATION = list("小学 初中 高中 中专 大专 本科");
export const NATIONS = list("汉族 汉族 汉族 汉族 回族 满族");
export const POLITICS = list("群众 群众 群众 中共党员 共青团员");
export const TEN_ROLES = list("网长 法律宣传员 矛盾调解员 信息联络员");
