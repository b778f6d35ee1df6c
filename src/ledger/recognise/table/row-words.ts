import { isDitto } from "../../../sheet/ditto";
import { squeeze } from "../../../sheet/text";

const TOTAL =
  /^(?:[(（]?[一二三四五六七八九十0-9]*[)）、.]?)?(?:[\u4e00-\u9fa5]{0,8})?(?:合计|小计|总计|共计|累计|汇总)(?:[(（].*[)）]|[:：].*|[0-9]+.*|数|人数|件数)?$|^(?:合|小|总|共)\s*计$|^计$/;
const TOTAL_WORD = /^(?:本?[页村组社月年镇乡]?)?(?:合计|小计|总计|共计|总数|累计)/;
const FOOTER =
  /^(?:(?:填表|制表|审核|签发|填报|报送|编制|统计|经办|复核|核对|校对|录入|审批|批准|报告|记录|登记|检查)(?:人|单位|日期|时间|者|员|$)|分管领导|主管领导|主要领导|单位(?:负责人|盖章|公章|领导)|部门负责|负责人|联系电话|联系人|填写(?:说明|要求|人)|填表(?:说明|要求)|备注|附注|注(?:意|明|$)|说明|附(?:件|表|$)|盖章|签字|签名|日期|此表|本表|以上|以下|抄送|抄报|村委会|党支部|支部书记|村?书记|主任|镇长|乡长|站长|所长|打印|第\d+页|共\d+页|※|\*)/;
const COLON = /[:：]/;
const STRONG_FOOTER =
  /^(?:填表|制表|审核|签发|填报|报送|编制|统计|经办|分管领导|主管领导|主要领导|单位负责人|负责人|联系电话|填写说明|填表说明|备注|附注|注|说明|附|复核|核对|校对|录入人|审批|批准|记录人|登记人|日期|盖章|单位)[^:：]{0,12}[:：]/;
const NOTE = /^(?:[0-9]{1,2}[.、．)）]|[(（][0-9一二三四五六七八九十]{1,2}[)）]|[①②③④⑤⑥⑦⑧⑨])/;
const EXAMPLE =
  /^[（(【[]?(?:(?:填写|填报|填表)?(?:示例|样例|范例|举例|样表)|例(?:[0-9一二三:：）)】]|$)|如[:：])/;
/** The whole cell says example; 模板支撑不牢 tells of a hazard. */
const EXAMPLE_ALONE =
  /^[（(【[]?(?:填写|填报|填表)?(?:示例|样例|范例|举例|样表|模板|模版)[0-9]{0,2}[:：]?[)）】\]]?$/;
/** A label with a colon behind it and room for a name: 村支书签字：, 审核人（盖章）：李某. */
const SIGNED =
  /(?:签字|签名|签章|签发|盖章|公章|填表|制表|填报|报送|审核|审批|复核|经办|记录|登记|负责|分管|主管|联系|领导|支书|书记|会计|文书|委员|主任|镇长|乡长|校长|院长|站长|所长|组长|队长|村长|日期|时间|电话|单位)[^:：]{0,8}[:：]/;
/** 调解员签名, 单位（盖章）: room for a signature without a colon. */
const SIGN_HERE = /^.{0,8}[（(]?(?:签字|签名|签章|盖章|公章)[)）]?$/;
/** A village that stands for any: XX村, ××镇××社区, 某村. */
const ANY_PLACE =
  /^(?:[XxＸｘ×*＊某○〇]{1,3}(?:省|市|县|区|镇|乡|街道)?){1,3}(?:村|社区|居委会|组|镇|乡)$/;
const FIGURE_NAME = /[^次多少](?:数|率|量|占比|件|起|件数|户数|人数|人次)[:：]?$/;
const SUM_SENTENCE =
  /^(?:截[至止].{1,12}|本[月年周季期]度?|全[年月]|[0-9一二三四五六七八九十]{1,3}月份?)?[,，]?(?:累计|共计?)(?:排查|摸排|发现|化解|调解|走访|受理|接待|整改|办结|收集|登记|有|[0-9])/;
const HINT =
  /^(?:[（(【[].{1,40}[）)】\]]|(?:请|按|须|需|必须)?(?:填写|填|写明|注明|选择|勾选|输入).{0,30}|(?:必填|选填|可选|可不填|下拉选择|单选|多选|文本|数字|日期|格式).{0,20}|.{0,12}(?:[0-9]{2,4}字(?:以内|左右|内)|格式为?.{0,12}|年[/.-]月[/.-]日|[Yy]{4}[-/.年].{0,8})|[^/／、|]{1,8}(?:[/／|][^/／、|]{1,8}){1,8}|(?:例如|如)[:：]?.{1,30})$/;

/** 合计 小计 总计 and their like as the name of a line. */
export function isTotalWord(text: string): boolean {
  const word = squeeze(text);
  return word.length <= 16 && (TOTAL.test(word) || TOTAL_WORD.test(word));
}

/** The start of a line under a table: 填表人, 审核人, 备注, 说明 … */
export function isFooterWord(text: string): boolean {
  const word = squeeze(text);
  return FOOTER.test(word) && (COLON.test(word) || word.length <= 12 || word.length > 20);
}

/** Surely a line under a table, however many cells it has. */
export function isStrongFooter(text: string): boolean {
  return STRONG_FOOTER.test(squeeze(text));
}

/** A numbered remark: "1. 本表由…". */
export function isNote(text: string): boolean {
  return NOTE.test(squeeze(text));
}

/** A cell that waits for a signature or a stamp. */
export function isSignature(text: string): boolean {
  if (text.length > 60) return false;
  const word = squeeze(text);
  return COLON.test(word) ? SIGNED.test(word) : SIGN_HERE.test(word);
}

/** A line of remarks rather than of signatures. */
export function isRemark(text: string): boolean {
  return /^(?:备注|附注|注|说明|填写|填表说明|附|此表|本表|以上|以下|※|\*)/.test(squeeze(text));
}

/** A cell that tells how a column is to be written: （年/月/日）, 200字以内, 已化解/化解中. */
export function isHint(text: string): boolean {
  return text.length <= 60 && HINT.test(squeeze(text)) && !isDitto(text);
}

/** A cell that makes its row an example wherever it stands. */
export function saysExample(text: string): boolean {
  return text.length <= 12 && EXAMPLE_ALONE.test(squeeze(text));
}

/** The name of a village that stands for any: XX村. */
export function isAnyPlace(text: string): boolean {
  return text.length <= 16 && ANY_PLACE.test(squeeze(text));
}

/** The name of a figure in a small count: 排查总数, 化解率. */
export function isFigureName(text: string): boolean {
  return text.length <= 12 && FIGURE_NAME.test(squeeze(text));
}

/** A sentence of sums over several cells begins so: 本月共排查│2│件. */
export function isSumSentence(text: string): boolean {
  return text.length <= 40 && SUM_SENTENCE.test(squeeze(text));
}

/** A line that only shows how to fill in the form. */
export function isExample(text: string): boolean {
  return EXAMPLE.test(squeeze(text)) || saysExample(text);
}
