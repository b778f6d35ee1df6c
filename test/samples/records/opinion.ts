import { MATTERS } from "../words";
import { livesOf } from "./life";
import { matterOf, type MatterWords } from "./matter";
import { actors, type RowMaker } from "./record";

const words: MatterWords = {
  levels: ["低", "中", "高"],
  closed: "已办结",
  doing: "办理中",
  open: "未办结",
  sources: ["入户走访", "来电", "意见箱", "网络留言"],
  codePrefix: "MQ",
};

export const opinions: RowMaker = (scene) => {
  const random = scene.random.fork("opinion");
  const cast = actors(scene);
  return livesOf(scene, { limit: 30, inspection: false }).map((life, index) => {
    const { main, other } = cast(index);
    const record = matterOf(random, words, life, main, scene.asOf, index);
    const [category, subjects] = random.pick(MATTERS);
    const subject = random.pick(subjects);
    record.category = category;
    record.name = `${main.village}${subject}`;
    record.summary = `${main.name}反映${main.group}${subject}，希望尽快得到处理`;
    record.measure = random.pick(["联系责任单位到场查看", "列入本月办理清单", "向反映人解释政策"]);
    return { record, main, other };
  });
};
