import { DISPUTES } from "../words";
import { livesOf } from "./life";
import { matterOf, type MatterWords } from "./matter";
import { actors, type RowMaker } from "./record";

const words: MatterWords = {
  levels: ["一般", "较大", "重大"],
  closed: "已化解",
  doing: "化解中",
  open: "未化解",
  sources: ["排查发现", "群众反映", "部门移送", "来电反映"],
  codePrefix: "MD",
};

export const disputes: RowMaker = (scene) => {
  const random = scene.random.fork("dispute");
  const cast = actors(scene);
  return livesOf(scene, { limit: 30, inspection: false }).map((life, index) => {
    const { main, other } = cast(index);
    const record = matterOf(random, words, life, main, scene.asOf, index);
    const [category, subjects] = random.pick(DISPUTES);
    const subject = random.pick(subjects);
    record.category = category;
    record.name = `${main.name}与${other.name}${subject}纠纷`;
    record.summary = `${main.name}与${other.name}因${subject}问题产生分歧`;
    record.measure = random.pick(["组织双方当面协商", "上门释法劝解", "邀请村中长者参与调和"]);
    return { record, main, other };
  });
};
