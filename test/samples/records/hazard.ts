import { HAZARDS } from "../words";
import { livesOf } from "./life";
import { matterOf, type MatterWords } from "./matter";
import { actors, type RowMaker } from "./record";

const words: MatterWords = {
  levels: ["一般", "较大", "重大"],
  closed: "已整改",
  doing: "整改中",
  open: "未整改",
  sources: ["自查", "专家", "部门"],
  codePrefix: "YH",
};

export const hazards: RowMaker = (scene) => {
  const random = scene.random.fork("hazard");
  const cast = actors(scene);
  return livesOf(scene, { limit: 30, inspection: true }).map((life, index) => {
    const { main, other } = cast(index);
    const record = matterOf(random, words, life, main, scene.asOf, index);
    const [category, subjects] = random.pick(HAZARDS);
    const subject = random.pick(subjects);
    const place = `${main.village}${main.group}${random.pick(["便民超市", "粮食加工点", "幼儿园", "农机库", "沿河路段"])}`;
    record.category = category;
    record.name = subject;
    record.summary = `${place}${subject}（${main.address}附近）`;
    record.address = place;
    record.measure = random.pick(["限期更换并复核", "清理现场并设专人看护", "加装防护设施"]);
    record.peopleCount = random.int(1, 20);
    return { record, main, other };
  });
};
