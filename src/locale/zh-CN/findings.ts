import type { FindingCode } from "../../check/codes";

/** What a finding says to the clerk; `{label}`, `{value}`, `{count}` and the code's params fill it. */
export interface FindingText {
  /** What is wrong, for lists and the docs. */
  readonly title: string;
  readonly message: string;
  readonly advice: string;
}

function text(title: string, message: string, advice: string): FindingText {
  return { title, message, advice };
}

export const findingTexts: Readonly<Record<FindingCode, FindingText>> = {
  "id-length": text(
    "身份证号位数不对",
    "身份证号应为18位，这里是{length}位",
    "对照身份证补全或改正",
  ),
  "id-characters": text(
    "身份证号含其他字符",
    "“{value}”不是身份证号",
    "对照身份证重新填写；其他证件请在备注中说明",
  ),
  "id-birth-date": text(
    "身份证号中的出生日期不对",
    "身份证号第7至14位不是真实的出生日期",
    "对照身份证核对出生日期这8位",
  ),
  "id-checksum": text(
    "身份证号校验不通过",
    "身份证号最后一位校验码不符，有数字填错",
    "对照身份证逐位核对",
  ),
  "id-truncated": text(
    "身份证号被截断",
    "身份证号后三位已变成000，是按数字录入造成的，无法还原",
    "先把单元格设为文本格式，再对照身份证重新录入",
  ),
  "id-fifteen": text("15位旧身份证号", "15位身份证号自2013年起已停用", "换成18位身份证号"),
  "id-untidy": text("身份证号书写不规范", "身份证号中有空格、全角数字或小写x", "可一键规范"),
  "phone-invalid": text(
    "电话号码不对",
    "“{value}”不是有效的电话号码",
    "手机号为11位；固定电话为区号加7至8位号码",
  ),
  "phone-untidy": text(
    "电话号码书写不规范",
    "电话号码中有多余的空格、符号或全角数字",
    "可一键规范",
  ),
  "date-impossible": text("日期不存在", "“{value}”不是真实存在的日期", "核对年、月、日后改正"),
  "date-unreadable": text(
    "日期无法识别",
    "“{value}”不是一个日期，无法参与统计",
    "改成如2024-05-06的日期；说明文字移到备注",
  ),
  "date-text": text(
    "日期是文本",
    "“{value}”是文本格式的日期，不能排序和计算",
    "可一键改为真正的日期；带说明文字的请人工确认",
  ),
  "date-yearless": text("日期缺年份", "“{value}”没有写年份", "补上年份；本表年份明确的可一键补全"),
  "date-two-digit-year": text(
    "年份只写两位",
    "“{value}”的年份只有两位",
    "写全四位年份；本表年份明确的可一键补全",
  ),
  "date-month-only": text("日期缺日", "“{value}”没有写到日", "知道具体日期的请补全"),
  "date-unformatted": text(
    "日期显示成数字",
    "“{value}”其实是日期，但单元格没有设日期格式",
    "可一键设为日期格式",
  ),
  "date-future": text("日期在将来", "{label}{day}晚于今天（{asOf}）", "核对年份和月份是否填错"),
  "date-out-of-period": text(
    "日期偏离本表期间",
    "{label}{day}与本列其他日期相差过远",
    "核对年份是否填错",
  ),
  "date-order": text(
    "日期先后颠倒",
    "{label}{day}早于{earlier}{earlierDay}",
    "核对两个日期，改正填错的一个",
  ),
  "revisit-before-closing": text(
    "回访早于办结",
    "{label}{day}早于{earlier}{earlierDay}",
    "核对回访日期和办结日期",
  ),
  "number-text": text(
    "数字是文本",
    "“{value}”是文本格式的数字，不参与求和",
    "可一键改为数字；带其他单位的请人工确认",
  ),
  "number-approximate": text(
    "数字不是确数",
    "“{value}”是约数或带万、亿单位，不参与求和",
    "能确定的请填确数",
  ),
  "number-unreadable": text("数字无法识别", "“{value}”不是数字", "只填数字；说明文字移到备注"),
  "number-impossible": text("数字不可能", "{label}不可能是{value}", "核对后改正"),
  "people-zero": text("人数为0", "{label}填的是0", "填实际人数；确无此事的请删除本行"),
  "stray-blanks": text("多余空格", "“{value}”前后或中间有多余的空格", "可一键去除"),
  "full-width": text("全角字符", "“{value}”中有全角数字或字母", "可一键改为半角"),
  "control-characters": text(
    "不可见字符",
    "“{value}”中有看不见的字符，查找和筛选会漏掉",
    "可一键去除",
  ),
  "formula-like": text(
    "文字像公式",
    "“{value}”以公式符号开头，打开或转存时可能被当成公式",
    "去掉开头的符号",
  ),
  "error-value": text(
    "公式出错",
    "{label}显示的是错误值“{value}”，不是内容",
    "改正公式，或直接填写内容",
  ),
  placeholder: text("占位未填", "“{value}”是占位符号，没有实际内容", "补填真实内容"),
  "status-unknown": text(
    "状态用词不规范",
    "看不懂状态“{word}”，统计时无法归类",
    "改用规范用词，如：{words}",
  ),
  "status-synonym": text(
    "状态同义词",
    "“{word}”与“{canonical}”意思相同，用词不统一",
    "可一键统一为“{canonical}”",
  ),
  "rating-unknown": text(
    "评价用词不规范",
    "看不懂评价“{word}”，统计时无法归类",
    "改用规范用词，如：{words}",
  ),
  "rating-synonym": text(
    "评价同义词",
    "“{word}”与“{canonical}”意思相同，用词不统一",
    "可一键统一为“{canonical}”",
  ),
  "level-unknown": text("等级用词不规范", "看不懂等级“{word}”", "改用规范用词，如：{words}"),
  "category-misspelt": text("类别疑似笔误", "类别“{word}”疑似“{words}”之误", "核对后改正"),
  "category-unknown": text("类别少见", "类别“{word}”在本表很少见", "核对是否应归入：{words}"),
  "gender-unknown": text("性别不规范", "性别“{word}”不是男或女", "改为男或女"),
  "village-variant": text(
    "村名写法不一",
    "“{word}”与“{usual}”是同一个村，写法不一",
    "统一写成“{usual}”",
  ),
  "several-matters": text("一格多事", "一个单元格里写了多件事", "一事一行，拆开登记"),
  "required-missing": text("必填项为空", "{label}没有填写", "补填{label}"),
  "record-empty": text("空行", "本行只有序号或地点，没有内容", "补填内容，或删除本行"),
  "several-ticks": text("多处打√", "同时在“{labels}”打了√，只能选一项", "保留正确的一项"),
  "id-gender": text(
    "性别与身份证号不符",
    "性别为{value}，身份证号显示为{inId}",
    "核对性别和身份证号",
  ),
  "id-birth": text(
    "出生日期与身份证号不符",
    "{label}与身份证号中的{inId}不符",
    "核对出生日期和身份证号",
  ),
  "id-age": text(
    "年龄与身份证号不符",
    "年龄填{value}，按身份证号推算为{inId}岁左右",
    "核对年龄和身份证号",
  ),
  "closed-without-date": text(
    "已办结却无日期",
    "已经办结，{closing}却没有填",
    "补填{closing}，或改正状态",
  ),
  "open-with-date": text(
    "未办结却有日期",
    "填了{closing}，状态却是“{status}”",
    "改正状态，或删去{closing}",
  ),
  overdue: text(
    "超期未办结",
    "期限{deadline}已过{days}天，仍未办结",
    "抓紧办理；已办结的请更新状态和日期",
  ),
  "closed-late": text(
    "超期办结",
    "{day}办结，比期限{deadline}晚{days}天",
    "核对日期；属实的无需修改",
  ),
  "leader-missing": text("缺包案领导", "等级为“{level}”，没有填{label}", "确定并填写包案领导"),
  "deadline-missing": text("缺办理期限", "等级为“{level}”，没有填{label}", "确定并填写期限"),
  "supervision-missing": text(
    "重大隐患未挂牌",
    "等级为“{level}”，{label}不是“是”",
    "按规定挂牌督办，或核对等级",
  ),
  "rating-missing": text("回访未填满意度", "已填{revisit}，{label}却是空的", "补填群众评价"),
  "rating-without-revisit": text(
    "有评价无回访日期",
    "已填{rating}，{label}却是空的",
    "补填回访日期",
  ),
  "too-many-representatives": text(
    "代表超过5人",
    "多人走访应推选代表，最多5人，这里是{people}人",
    "核对人数；属实的按规定推选代表",
  ),
  "part-exceeds-whole": text(
    "部分大于总数",
    "{label}{value}大于{whole}{wholeValue}",
    "核对两个数字",
  ),
  "row-total-mismatch": text(
    "行合计不符",
    "{label}填{value}，各项相加是{expected}",
    "核对各项和合计",
  ),
  "rate-over-whole": text("比率超过100%", "{label}为{value}，超过100%", "核对分子、分母"),
  "status-column-absent": text(
    "缺状态栏",
    "本表没有办理状态，也没有办结日期，算不出办结率",
    "增加“状态”或“办结日期”一栏",
  ),
  "day-column-absent": text(
    "缺日期栏",
    "本表没有排查、受理或登记日期，无法按月统计",
    "增加“排查日期”或“受理日期”一栏",
  ),
  "serial-gap": text("序号不连续", "序号{value}处应为{expected}", "核对是否漏行；可选择重新编号"),
  "serial-duplicate": text(
    "序号重复",
    "序号{value}与第{first}行重复",
    "核对是否重复登记；可选择重新编号",
  ),
  "code-duplicate": text(
    "编号重复",
    "{label}“{value}”与第{first}行重复",
    "核对是否重复登记，或改正编号",
  ),
  "duplicate-record": text(
    "重复登记",
    "本行与第{first}行除序号、编号外完全相同",
    "确认重复后删除一行",
  ),
  "near-duplicate": text(
    "疑似重复登记",
    "本行与第{first}行的人员、时间和内容几乎相同",
    "核对是否同一件事，是则删除一行",
  ),
  "month-without-inspection": text(
    "有月份未排查",
    "{village}没有{months}的排查记录",
    "补登排查记录；确无情况的登记零报告",
  ),
  "household-two-heads": text(
    "一户两个户主",
    "{name}填的是户主，同户第{first}行的{other}也是户主",
    "核对谁是户主；已分户的请分开户号",
  ),
  "household-without-head": text(
    "一户没有户主",
    "{name}所在的户共{people}人，没有一人是户主",
    "核对谁是户主，或补登户主",
  ),
  "group-size": text(
    "联防组户数不符",
    "“{group}”有{households}户，应为8至12户",
    "调整分组，或补登漏掉的户",
  ),
  "group-role-missing": text("联防组缺职务", "“{group}”没有{roles}", "确定人选并登记"),
  "household-without-group": text("未编入联防组", "{name}没有填所属联防组", "编入就近的联防组"),
  "household-in-two-groups": text(
    "一户编入两组",
    "{name}已在“{other}”，又编入“{group}”",
    "每户只保留一个组",
  ),
  "total-mismatch": text(
    "合计不符",
    "{label}合计填{value}，各行相加是{expected}",
    "核对各行和合计",
  ),
  "id-two-names": text("一号两人", "{name}的身份证号与{where}的{other}相同", "核对两人的身份证号"),
  "person-two-ids": text("一人两号", "{name}在{where}登记的是另一个身份证号", "核对是同名还是填错"),
  "person-repeated": text("人员重复", "{name}已在{where}登记过", "确认重复后保留一行"),
  "person-not-in-archive": text(
    "民情档案中没有此人",
    "{name}不在民情档案中",
    "核对姓名；本地居民请补建档案",
  ),
  "visit-unknown-household": text(
    "走访对象不在档案",
    "走访对象{name}不在民情档案中",
    "核对姓名，或补建民情档案",
  ),
  "matter-in-two-ledgers": text(
    "两本台账重复登记",
    "与{where}疑为同一件事",
    "核对后只在一本台账中登记，避免重复统计",
  ),
};
