/** What is wrong with a profile, by schema problem. */
export const profileText = {
  whole: "（整个文件）",
  "not-an-object": "应当是一组“名称: 值”",
  "unknown-key": "没有这一项设置",
  "missing-key": "缺少这一项",
  "wrong-type": "类型不对，应为 {expected}",
  "out-of-range": "超出范围，应在 {expected} 之内",
  "unknown-id": "不认识，可用：{expected}",
  "not-falling": "分档要从高到低排，应小于前一档的 {expected}",
  "repeated-id": "“{expected}”用了两次，每个 id 只能用一次",
  "unknown-version": "版本不认识，应为 {expected}",
} as const;
