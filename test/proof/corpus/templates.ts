import { n, p, pct } from "./paragraphs";
import type { Dice, Paragraph } from "./paragraphs";

/** One way a township report states figures that depend on one another. */
export type Template = (dice: Dice) => Paragraph;

const UNIT = ["件", "起", "宗", "例", "件次"] as const;
const PLACE = ["全镇", "全乡", "我镇", "本街道", "辖区", "各村"] as const;
const SINCE = ["今年以来，", "截至5月底，", "本月，", "上半年，", "", "目前，"] as const;
const FOUND = ["排查", "共排查", "累计排查", "共摸排", "排查出", "共排查出", "梳理排查"] as const;
const NOUN = ["矛盾纠纷", "各类矛盾纠纷", "矛盾隐患", "信访矛盾纠纷"] as const;
const CLOSED = ["化解", "已化解", "成功化解", "现已化解", "目前已成功化解"] as const;
const OPEN = ["正在化解", "尚未化解", "未化解", "正在调处化解"] as const;
const RATE = ["化解率", "化解率为", "化解率达", "化解率达到", "化解成功率", "化解率："] as const;
const KINDS = ["婚姻家庭纠纷", "邻里纠纷", "土地纠纷", "劳资纠纷", "物业纠纷"] as const;
const VILLAGES = ["柳林村", "东河村", "西山村", "前王村", "李庄村"] as const;

function life(dice: Dice): { found: number; closed: number; open: number } {
  const found = dice.int(21, 160);
  const open = dice.int(2, Math.floor(found / 3));
  return { found, closed: found - open, open };
}

const status: readonly Template[] = [
  (d) => {
    const { found, closed, open } = life(d);
    const u = d.pick(UNIT);
    return p`${d.pick(SINCE)}${d.pick(PLACE)}${d.pick(FOUND)}${d.pick(NOUN)}${n(found)}${u}，${d.pick(CLOSED)}${n(closed)}${u}，${d.pick(RATE)}${pct(closed, found)}%，${d.pick(OPEN)}${n(open)}${u}。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`${d.pick(PLACE)}共收集群众意见建议${n(found)}条，其中已办结${n(closed)}条，正在办理${n(open)}条。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`共收集到群众意见和问题${n(found)}条。涉及民生、交通、水利等多个方面。其中已处理办结${n(closed)}个，办结率为${pct(closed, found)}%。目前正处理的有${n(open)}个。`;
  },
  (d) => {
    const { found, closed } = life(d);
    const u = d.pick(UNIT);
    return p`${d.pick(FOUND)}${d.pick(NOUN)}${found}${u}，解决${closed}${u}，${d.pick(RATE)}${pct(closed, found, 1)}%。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`${n(found)}件矛盾纠纷中，已化解${n(closed)}件，其余${n(open)}件正在化解。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`排查出的${n(found)}起矛盾纠纷中有${n(closed)}起已化解，剩余${n(open)}起已落实包保责任。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`接收12345热线工单${n(found)}件，办结${n(closed)}件，办结率${pct(closed, found)}%，${n(open)}件正在办理中。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`开展隐患大排查${d.int(2, 9)}次，发现安全隐患${n(found)}处，已整改${n(closed)}处，整改率${pct(closed, found)}%，剩余${n(open)}处限期整改。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    const [moved = 1, doing = 1] = d.split(open, 2);
    return p`今年共受理信访事项${n(found)}件，办结${n(closed)}件，转办${n(moved)}件，正在办理${n(doing)}件。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`截至目前，排查出信访突出问题${n(found)}件，其中已化解${n(closed)}件，占${pct(closed, found)}%；正在化解${n(open)}件，占${pct(open, found)}%。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`镇级领导包案${n(found)}件，已化解${n(closed)}件，化解率${pct(closed, found)}%，其余${n(open)}件稳控到位。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`梳理归纳问题${n(found)}个，已解决${n(closed)}个，${n(open)}个正在推进。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`信访积案${n(found)}件，已化解${n(closed)}件，化解率${pct(closed, found, 1)}%，剩余${n(open)}件。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`${d.pick(PLACE)}共受理群众诉求${n(found)}件，
已办结${n(closed)}件，
正在办理${n(open)}件。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`全镇${d.int(8, 30)}个村共排查矛盾纠纷${found}起，目前已化解${closed}起，化解率高达${pct(closed, found)}%，化解成效明显。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`接待来访群众${found}批${d.int(200, 400)}人次，办结${closed}批，办结率${pct(closed, found)}%。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`排查、化解矛盾纠纷分别为${found}件、${closed}件，化解率${pct(closed, found)}%。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`化解率为${pct(closed, found)}%（排查${found}件，化解${closed}件）。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`本月调解纠纷${found}件，调解成功${closed}件，调解成功率${pct(closed, found)}%。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`本季度调解案件${found}件，涉及当事人${d.int(200, 600)}人，涉案金额${d.int(100, 900)}万元，调解成功${closed}件，成功率${pct(closed, found, 1)}%。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`化解矛盾纠纷${closed}件，占排查总数${found}件的${pct(closed, found)}%。`;
  },
  (d) => {
    const { found, closed } = life(d);
    return p`化解率${pct(closed, found)}%（${closed}/${found}）。`;
  },
  (d) => {
    const { found, closed, open } = life(d);
    return p`一是摸排到位。全镇共摸排各类矛盾${n(found)}起。二是化解到位。已化解${n(closed)}起，化解率${pct(closed, found)}%。三是稳控到位。对未化解的${open}起落实包保责任。`;
  },
];

const kinds: readonly Template[] = [
  (d) => {
    const [a = 1, b = 1, c = 1, e = 1] = [d.int(5, 40), d.int(5, 40), d.int(5, 40), d.int(2, 20)];
    return p`${d.pick(SINCE)}共排查矛盾纠纷${n(a + b + c + e)}件，其中${KINDS[0]}${n(a)}件、${KINDS[1]}${n(b)}件、${KINDS[2]}${n(c)}件、其他${n(e)}件。`;
  },
  (d) => {
    const [a, b, c, e] = [d.int(11, 40), d.int(11, 40), d.int(11, 40), d.int(11, 20)];
    const t = a + b + c + e;
    return p`受理各类矛盾纠纷${n(t)}件，其中婚姻家庭纠纷${n(a)}件，占${pct(a, t)}%；邻里纠纷${n(b)}件，占${pct(b, t)}%；土地纠纷${n(c)}件，占${pct(c, t)}%；其他纠纷${n(e)}件，占${pct(e, t)}%。`;
  },
  (d) => {
    const [a, b, c] = [d.int(11, 40), d.int(11, 40), d.int(11, 40)];
    return p`受理来信来访${n(a + b + c)}件次，其中来信${n(a)}件次、来访${n(b)}件次、网上信访${n(c)}件次。`;
  },
  (d) => {
    const [a, b] = [d.int(30, 90), d.int(2, 9)];
    return p`共排查各类隐患${n(a + b)}处，其中一般隐患${n(a)}处、重大隐患${n(b)}处。`;
  },
  (d) => {
    const [a, b, c] = [d.int(11, 40), d.int(11, 40), d.int(11, 40)];
    return p`${VILLAGES[0]}${n(a)}件、${VILLAGES[1]}${n(b)}件、${VILLAGES[2]}${n(c)}件，合计${n(a + b + c)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 40), d.int(31, 40), d.int(31, 40)];
    return p`各村排查情况如下：${VILLAGES[3]}${n(a)}件，${VILLAGES[1]}${n(b)}件，${VILLAGES[4]}${n(c)}件，共${n(a + b + c)}件。`;
  },
  (d) => {
    const [a, b, c, e] = [d.int(11, 40), d.int(11, 40), d.int(11, 40), d.int(11, 40)];
    return p`化解邻里纠纷${n(a)}件、婚姻家庭纠纷${n(b)}件、土地纠纷${n(c)}件、劳资纠纷${n(e)}件，共计${n(a + b + c + e)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(11, 40), d.int(11, 40), d.int(11, 40)];
    return p`从纠纷类型看，共${n(a + b + c)}件：婚姻家庭${n(a)}件、邻里${n(b)}件、其他${n(c)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 40), d.int(31, 40), d.int(31, 40)];
    return p`全镇共排查${n(a + b + c)}件，其中柳林、东河、西山三个村分别为${n(a)}件、${n(b)}件、${n(c)}件。`;
  },
  (d) => {
    const [a, b] = [d.int(21, 60), d.int(21, 60)];
    return p`参加培训人员${n(a + b)}人，其中男${n(a)}人，女${n(b)}人。`;
  },
  (d) => {
    const [a, b] = [d.int(21, 60), d.int(21, 60)];
    return p`配备人民调解员${n(a + b)}名，其中专职${n(a)}名、兼职${n(b)}名。`;
  },
  (d) => {
    const [a, b] = [d.int(121, 160), d.int(21, 60)];
    return p`对全镇${n(a + b)}户脱贫户、监测户进行遍访，其中脱贫户${n(a)}户、监测户${n(b)}户。`;
  },
  (d) => {
    const [a, b] = [d.int(11, 60), d.int(11, 60)];
    return p`收到代表建议${n(a + b)}件，其中采纳${n(a)}件，未采纳${n(b)}件。`;
  },
  (d) => {
    const [a, b] = [d.int(11, 60), d.int(11, 60)];
    return p`${n(a + b)}件调解案件中，达成口头协议${n(a)}件，书面协议${n(b)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    const t = a + b + c;
    return p`共收集意见${n(t)}条。
（一）民生问题（共${n(a)}条，占${pct(a, t, 1)}%）。主要是低保、就医等。
（二）交通问题（共${n(b)}条，占${pct(b, t, 1)}%）。主要是村道硬化。
（三）其他问题（共${n(c)}条，占${pct(c, t, 1)}%）。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    return p`（一）民生保障问题（共${n(a + b + c)}条）。一是贫困户帮扶问题，此类意见有${n(a)}条。二是就医难问题，此类意见有${n(b)}条。三是就学问题，此类意见有${n(c)}条。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    const t = a + b + c;
    return p`今年以来，我镇共受理各类矛盾纠纷${n(t)}件。具体情况如下：
1.婚姻家庭纠纷${n(a)}件，占${pct(a, t)}%；
2.邻里纠纷${n(b)}件，占${pct(b, t)}%；
3.其他纠纷${n(c)}件，占${pct(c, t)}%。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    return p`共排查矛盾纠纷${n(a + b + c)}件。
其中：
邻里纠纷${n(a)}件；
婚姻家庭纠纷${n(b)}件；
其他纠纷${n(c)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    const t = a + b + c;
    return p`邻里纠纷${n(a)}件（${pct(a, t)}%）、婚姻家庭纠纷${n(b)}件（${pct(b, t)}%）、其他纠纷${n(c)}件（${pct(c, t)}%），共${n(t)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(31, 50), d.int(31, 50), d.int(31, 50)];
    const t = a + b + c;
    return p`受理${n(t)}件，其中婚姻家庭${n(a)}件、邻里${n(b)}件、其他${n(c)}件，分别占${pct(a, t)}%、${pct(b, t)}%、${pct(c, t)}%。`;
  },
  (d) => {
    const a = d.int(30, 40);
    const b = d.int(30, 40);
    return p`矛盾纠纷中，婚姻家庭纠纷占${n(a)}%，邻里纠纷占${n(b)}%，其他纠纷占${n(100 - a - b)}%。`;
  },
  (d) => {
    const [a, b, c] = [d.int(20, 50), d.int(20, 50), d.int(2, 20)];
    return p`走访困难群众${n(a + b + c)}户，其中低保户${n(a)}户、残疾人户${n(b)}户、其他${n(c)}户。`;
  },
  (d) => {
    const [a, b] = [d.int(20, 50), d.int(20, 50)];
    return p`化解矛盾纠纷${n(a + b)}件（其中婚姻家庭${n(a)}件、邻里${n(b)}件）。`;
  },
];

const rates: readonly Template[] = [
  (d) => {
    const sent = d.int(200, 500);
    const back = sent - d.int(3, 30);
    return p`发放满意度调查问卷${sent}份，收回${back}份，回收率${pct(back, sent)}%。`;
  },
  (d) => {
    const all = d.int(50, 200);
    const good = all - d.int(1, 9);
    return p`回访群众${all}户，满意${good}户，满意率${pct(good, all)}%。`;
  },
  (d) => {
    const [good, fair, bad] = [d.int(100, 200), d.int(10, 30), d.int(3, 9)];
    return p`测评收到有效票${n(good + fair + bad)}张，其中满意${n(good)}张、基本满意${n(fair)}张、不满意${n(bad)}张。`;
  },
  (d) => {
    const all = d.int(900, 1900);
    const seen = all - d.int(20, 90);
    return p`全镇共${all}户，走访${seen}户，走访覆盖率${pct(seen, all)}%。`;
  },
  (d) => {
    const all = d.int(90, 190);
    const came = all - d.int(3, 9);
    return p`应到会代表${all}人，实到${came}人，到会率${pct(came, all)}%。`;
  },
  (d) => {
    const all = d.int(60, 120);
    const took = all - d.int(8, 20);
    return p`收到意见建议${all}条，采纳${took}条，采纳率${pct(took, all)}%。`;
  },
  (d) => {
    const all = d.int(40, 90);
    const serious = d.int(3, 9);
    return p`今年共排查矛盾纠纷${all}件，其中重大矛盾纠纷${serious}件，占比${pct(serious, all)}%，涉及群众${d.int(40, 90)}人。`;
  },
];

const changes: readonly Template[] = [
  (d) => {
    const [a, b] = [d.int(50, 90), d.int(20, 45)];
    return p`信访量比去年同期下降${pct(a - b, a)}%（由${a}件降至${b}件）。`;
  },
  (d) => {
    const [a, b] = [d.int(50, 90), d.int(20, 45)];
    return p`矛盾纠纷由去年的${a}件下降到今年的${b}件，下降${pct(a - b, a)}%。`;
  },
  (d) => {
    const [a, b] = [d.int(50, 90), d.int(20, 45)];
    return p`本月排查${b}件，去年同期${a}件，同比下降${pct(a - b, a)}%。`;
  },
  (d) => {
    const [before, more] = [d.int(50, 90), d.int(5, 25)];
    return p`本月排查矛盾纠纷${n(before + more)}件，较上月的${n(before)}件增加${n(more)}件，增长${pct(more, before)}%。`;
  },
  (d) => {
    const [before, more] = [d.int(50, 90), d.int(5, 25)];
    return p`共受理信访件${before + more}件，同比增加${more}件，增长${pct(more, before)}%。`;
  },
  (d) => {
    const [before, points] = [d.int(800, 899), d.int(11, 60)];
    return p`群众满意率由${n(before / 10).value}%提高到${(before + points) / 10}%，提高${{ value: points / 10, decimals: 1 }}个百分点。`;
  },
  (d) => {
    const [before, points] = [d.int(800, 899), d.int(11, 60)];
    return p`本月化解率${(before + points) / 10}%，较上月的${before / 10}%上升${{ value: points / 10, decimals: 1 }}个百分点。`;
  },
  (d) => {
    const [a, b, c] = [d.int(5, 15), d.int(20, 50), d.int(15, 20)];
    return p`上月结转${n(a)}件，本月新排查${n(b)}件，化解${n(c)}件，期末在办${n(a + b - c)}件。`;
  },
  (d) => {
    const [a, b, c] = [d.int(5, 15), d.int(20, 50), d.int(15, 20)];
    return p`上期结转矛盾纠纷${n(a)}起，本期新增${n(b)}起，本期办结${n(c)}起，结转下期${n(a + b - c)}起。`;
  },
];

/** Every template; a paragraph of each is right as it stands. */
export const templates: readonly Template[] = [...status, ...kinds, ...rates, ...changes];
