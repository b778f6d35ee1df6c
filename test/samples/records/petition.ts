import { PETITIONS } from "../words";
import { livesOf } from "./life";
import { matterOf, type MatterWords } from "./matter";
import { actors, type RowMaker } from "./record";

const words: MatterWords = {
  levels: ["低", "中", "高"],
  closed: "已办结",
  doing: "办理中",
  open: "未办结",
  sources: ["来信", "来访", "来电", "网上信访"],
  codePrefix: "XF",
};

export const petitions: RowMaker = (scene) => {
  const random = scene.random.fork("petition");
  const cast = actors(scene);
  return livesOf(scene, { limit: 60, inspection: false }).map((life, index) => {
    const { main, other } = cast(index);
    const record = matterOf(random, words, life, main, scene.asOf, index);
    const [category, subjects] = random.pick(PETITIONS);
    const subject = random.pick(subjects);
    record.category = category;
    record.name = `${main.name}反映${subject}问题`;
    record.summary = `${main.name}反映${main.village}${main.group}${subject}有关情况，请求给予答复`;
    record.measure = random.pick([
      "约谈来访人并说明政策",
      "会同责任单位现场核实",
      "书面转交并跟踪督促",
    ]);
    record.peopleCount = random.int(1, 5);
    return { record, main, other };
  });
};
