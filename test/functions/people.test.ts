import assert from "node:assert/strict";
import { idCheckDigit } from "../../src/sheet/id-number";
import { serialOf } from "../../src/sheet/serial";
import { call, column, failing } from "./call";

const id = `11010119900307123${idCheckDigit("11010119900307123")}`;

describe("TZ people and words", () => {
  it("checks ID numbers, silent when right or empty", () => {
    assert.equal(call("身份证校验", id), "");
    assert.equal(call("身份证校验", ""), "");
    const wrong = id.slice(0, 17) + (id.endsWith("0") ? "1" : "0");
    assert.match(String(call("身份证校验", wrong)), /校验码/);
    assert.match(String(call("身份证校验", "110101900307123")), /15位/);
    assert.match(String(call("身份证校验", 110101199003071000)), /丢失/);
  });
  it("takes birth date, gender and age out of an ID number", () => {
    assert.equal(call("身份证信息", id, "出生日期"), serialOf(1990, 3, 7));
    assert.equal(call("身份证信息", id, "性别"), "男");
    assert.equal(call("身份证信息", id, "年龄", serialOf(2024, 3, 6)), 33);
    assert.equal(call("身份证信息", id, "年龄", serialOf(2024, 3, 7)), 34);
    assert.equal(failing("身份证信息", id, "年龄"), "as-of-needed");
    assert.equal(failing("身份证信息", "123", "性别"), "bad-id");
  });
  it("checks phone numbers", () => {
    assert.equal(call("电话校验", "13800138000"), "");
    assert.equal(call("电话校验", "6221234"), "");
    assert.notEqual(call("电话校验", "1380013800"), "");
  });
  it("masks names, ID and phone numbers", () => {
    assert.equal(call("信息脱敏", "张三"), "张*");
    assert.equal(call("信息脱敏", id), `110101********${id.slice(-4)}`);
    assert.equal(call("信息脱敏", "13800138000"), "138****8000");
    assert.equal(call("信息脱敏", 13800138000, "电话"), "138****8000");
    assert.equal(failing("信息脱敏", "张三", "住址"), "unknown-option");
  });
  it("puts statuses and ratings into plain words", () => {
    assert.deepEqual(
      call("规范状态", column("已办结", "正在协调", "否", "", "不知道", "转办", "")),
      [["已化解"], ["化解中"], ["未化解"], [""], [""], ["已移交"]],
    );
    assert.deepEqual(call("规范评价", column("很满意", "比较安全", "不太满意", "弃权", "")), [
      ["满意"],
      ["基本满意"],
      ["不满意"],
      ["不了解"],
    ]);
  });
  it("tells a wrong percentage from one that was only cut", () => {
    assert.equal(call("核对占比", 78, 142, "54.93%"), "");
    assert.equal(call("核对占比", 78, 142, 0.5493), "");
    assert.match(String(call("核对占比", 78, 142, "54.92%")), /54\.93%.*截去/);
    assert.match(String(call("核对占比", 21, 36, "98%")), /58\.33%/);
    assert.match(String(call("核对占比", 5, 4, "125%")), /大于/);
    assert.equal(failing("核对占比", 0, 0, "0%"), "empty-base");
  });
});
