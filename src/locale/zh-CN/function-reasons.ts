/** What the checking functions answer. */
export const functionReasons = {
  "id-masked": "号码被遮盖，不完整",
  "id-length": "位数不对，应为18位",
  "id-characters": "含有不该有的字符",
  "id-checksum": "校验码不对，请核对每一位",
  "id-birth-date": "号码里的出生日期不存在",
  "id-fifteen": "15位旧号码已停用，请换成18位",
  "id-truncated": "当作数字录入，末尾几位已丢失，请按文本重新录入",
  "id-paper": "是其他证件的号码，不是身份证号",
  "phone-masked": "号码被遮盖，不完整",
  "phone-bad": "不是有效的电话号码",
  "percent-wrong": "应为{right}，写成了{printed}",
  "percent-truncated": "应四舍五入为{right}，写成了{printed}（只截去了尾数）",
  "percent-over": "部分大于总数",
} as const;
