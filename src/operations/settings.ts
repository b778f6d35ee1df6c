export { SettingKey } from "../workbook/kept/keys";
