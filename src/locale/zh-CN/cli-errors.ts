/** Errors of the command line and of the operations, one sentence each: what happened, what to do. */
export const cliErrors = {
  internal: "程序出错，没有写任何文件：{detail}。请把这句话和所用的命令告诉维护人员。",
  "command-unknown": "没有“{name}”这个命令，请运行 taizhang --help 看有哪些命令。",
  "argument-unknown": "命令 {command} 没有选项 {option}，请运行 taizhang --help 看用法。",
  "argument-unknown-option": "不认识的选项“{option}”，请运行 taizhang --help 看用法。",
  "argument-no-value": "选项 {option} 后面要跟一个值，请补上后再运行。",
  "argument-no-file": "命令 {command} 后面要写文件名，例如：taizhang {command} 台账.xlsx。",
  "argument-only-owner-files":
    "“{files}”是打开工作簿时自动生成的占用文件，里面没有台账，请写工作簿本身的文件名。",
  "file-none-match": "没有符合“{pattern}”的文件，请检查路径和文件名。",
  "argument-date": "{option} 的日期“{value}”不对，请写成 2024-05-31 这样。",
  "argument-month":
    "时段“{value}”不对，请写成 2024-05、2024-Q2、2024-H1、2024 或 2024-03..2024-05 这样。",
  "argument-period":
    "时段“{value}”不对，请写成 2024-05、2024-Q2、2024-H1、2024 或 2024-03..2024-05 这样。",
  "argument-two-periods": "--month {month} 和 --period {period} 不一样，请只写一个。",
  "argument-period-missing": "命令 {command} 要用 --period 指明时段，例如 --period 2024-Q2。",
  "argument-appraised":
    "不能按“{value}”考核，可用：village（村）、owner（责任人）、leader（包案领导）、ownerUnit（责任单位）。",
  "argument-month-missing": "命令 {command} 要用 --month 指明月份，例如 --month 2024-05。",
  "month-not-begun": "{month} 还没有开始（今天是 {asOf}），请核对时段和 --as-of。",
  "argument-as": "--as 的写法是“工作表=种类”，“{value}”看不懂；种类可用：{kinds}，不计入用 none。",
  "argument-by": "不能按“{value}”分组，可用：village、category、owner、level、month。",
  "argument-keep": "“{file}”里没有叫“{sheet}”的工作表，请核对 --keep 后面的表名。",
  "argument-no-output": "命令 {command} 要用 -o 指明写到哪个文件，例如 -o 结果.xlsx。",
  "argument-one-file": "命令 {command} 用 -o 写副本时一次只能处理一个文件，请逐个运行。",
  "output-not-xlsx": "输出文件“{file}”要以 .xlsx 结尾，请改名后再运行。",
  "argument-no-target":
    "命令 {command} 要用 --to 指明写到哪个文件，例如 --to 记录.parquet、记录.csv 或 记录.jsonl。",
  "export-format": "导出文件“{file}”要以 .parquet、.csv 或 .jsonl 结尾，请改名后再运行。",
  "since-invalid": "“{file}”不是 check --json 写出的检查结果，没法比较，请重新选文件。",
  "output-not-docx": "通报文件“{file}”要以 .docx 结尾，请改名后再运行。",
  "profile-not-json": "设置文件“{file}”不是有效的 JSON，没有采用，请重新导出。",
  "profile-invalid": "设置文件“{file}”的 {path} 不对：{problem}。没有采用，请改好再用。",
  "profile-not-utf8": "设置文件“{file}”不是 UTF-8 编码，没有采用，请在记事本里另存为 UTF-8 再用。",
  "profile-far":
    "设置文件“{file}”的 extends 是“{path}”：只能写同一文件夹或下级文件夹里的文件，例如 县级设置.json。没有采用。",
  "since-not-utf8": "“{file}”不是 UTF-8 编码，没法比较，请用 check --json 重新写出一份。",
  "output-closed": "结果没有写完：输出已被关闭，或磁盘已满。",
  "profile-circular": "设置文件“{file}”直接或间接地继承了自己，请去掉 extends。",
  "no-ledger":
    "在“{files}”里没有找到台账：{sheets}。请打开正确的文件，或用设置里的 columns 指明各列是什么。",
  "proof-nothing":
    "在“{files}”里核对了 0 处数字：没有找到可以互相核对的数字，不能当作没有错误。请看看文件是否选对，或加 --ledger 台账.xlsx 对着台账核对。",
  "proof-nothing-ledger":
    "在“{files}”里核对了 0 处数字：没有找到可以互相核对或对着台账核对的数字，不能当作没有错误。请看看文件是否选对。",
} as const;
