/** Texts of the command line. */
export const cliText = {
  usage: `台账助手：检查、规范、统计乡镇台账

用法：taizhang 命令 文件… [选项]

命令
  recognise 文件…                      认出每个工作表是什么台账、各列是什么
  check 文件… [-o 结果.xlsx] [--returns 文件夹] [--since 上次.json]
                                       逐格检查；-o 写出带标记和“检查结果”表的副本；
                                       --returns 每村写一份退回清单；--since 与上次
                                       check --json 的结果相比，哪些已改、未改、新出现
  fix 文件 -o 结果.xlsx                只做不丢信息的规范，逐处列出改前改后
  clean 文件 -o 结果.xlsx [--keep 工作表]… [--keep-profile]
                                       去掉标记、“检查结果”等台账助手写的表、撤销记录和设置，
                                       只留台账；--keep 留下某张表，--keep-profile 留下设置
  rates 文件… [--period 2024-05] [--by village|category|owner|level|month]
                                       计算化解率、办结率、满意率等，注明基数
  revisits 文件… [--week 2024-05-27] [--period 2024-05] [-o 应走访.xlsx] [--mask]
                                       本周应走访谁、为什么、谁没走到；-o 写出可签名的名单
  summary 文件… --period 2024-05 -o 月报.xlsx [--notice 通报.docx] [--mask]
                                       写出可以打印上报的月报；--notice 另写一份通报
  merge 文件… -o 汇总.xlsx             把各村的表合并成每类一本台账
  appraise 文件… --period 2024-Q2 [--by village|owner|leader|ownerUnit]
           [-o 考核.xlsx] [--notice 通报.docx] [--mask]
                                       按考核细则（设置的 appraisal）打分排名；-o 写出考核表
                                       和扣分明细，--notice 写出可以印发的通报
  export 文件… --to 记录.parquet|.csv|.jsonl
                                       把每条记录写成数据库可读的文件
  proof 文件… [--ledger 台账.xlsx]…   核对总结、报表里的数字，可对着几本台账

选项
  --json               输出一份 JSON
  --as-of 2024-05-31   以这一天为“今天”（默认为系统日期）
  --period 2024-Q2     时段：2024-05、2024-Q2、2024-H1、2024 或 2024-03..2024-05（--month 同）
  --profile 设置.json  采用本乡镇的设置；能写哪些项，见 taizhang help profile
  --as 工作表=种类     说明某张表是什么（dispute、household…，none 为不计入）
  --force              允许替换已有的输出文件
  --renumber           fix 时重排序号
  --version, -v        版本号

文件名里的 * 和 ? 由命令自己展开，例如 taizhang merge *.xls -o 汇总.xlsx。

退出码：0 完成且没有错误级问题；1 完成但有错误级问题；2 没能运行。
`,
  profileHelp: {
    title: "设置文件（JSON）能写的项，没写的按默认：",
    line: "  {id}  {title}：{value}",
    note: "{indent}{note}",
  },
  unmarked: "注意：工作表“{sheets}”受保护，格子上没有标记；问题都列在“检查结果”表里。",
  settingsPassedOver:
    "没有采用“{file}”里保存的设置：几本台账一起算，各有各的设置，这里都按通用的；要按某一种，请加 --profile。",
  ownSettings: "按“{file}”里保存的设置计算；要用别的设置，请加 --profile。",
  /** What a workbook brings along beside its rules. */
  kept: {
    used: "{file} 里保存的改正也用上了：{list}。",
    columns: "改正过的 {count} 列",
    kinds: "说明过种类的 {count} 张表",
    unreadable: "{file} 里保存的{list}读不懂，没有采用。",
    unproven: "{file} 里的“{sheets}”没有台账助手的记号，按自己的表对待。",
    names: {
      profile: "规定",
      columns: "栏目改正",
      kinds: "种类说明",
      ignored: "不再提示的名单",
      owned: "自制表名单",
      journal: "撤销记录",
    },
  },
  skipped: "已跳过“{files}”：是打开工作簿时自动生成的占用文件，不是台账。",
  losses: "注意：“{file}”存成 .xlsx 副本时带不过去：{list}。原文件不变。",
  recognise: {
    sheet:
      "【{sheet}】{kind}（把握 {confidence}%），表头到第 {header} 行，数据第 {first}—{last} 行，{records} 条记录",
    unsure:
      "【{sheet}】像是{kind}，但没有把握（{confidence}%），请核对；表头到第 {header} 行，数据第 {first}—{last} 行，{records} 条记录",
    none: "【{sheet}】不是台账",
    owned: "【{sheet}】台账助手生成的表",
    hidden: "{sheet}（隐藏）",
    column: "列",
    label: "表头",
    field: "认作",
    certainty: "把握",
  },
  check: {
    ledger: "【{sheet}】{kind}，{records} 条记录",
    counts: "错误 {error} 处，警告 {warning} 处，提示 {hint} 处",
    cells: "{cell} 等{count}处",
    allCells: "（{list}）",
    firstCells: "（{list}…）",
    more: "……另有 {count} 项，用 -o 写出副本或用 --json 看全部",
    written: "已写出 {output}",
    returns: "已写出退回清单 {count} 份，在“{folder}”：{names}",
    noReturns: "没有要退回的问题，没有写退回清单",
    since: "与上次检查相比：已改 {cleared} 处，未改 {left} 处，新出现 {new} 处",
    unchecked: "上次检查的 {villages} 这次没有检查，其 {count} 处没有比较",
    sinceHead: { village: "村", cleared: "已改", left: "未改", new: "新出现", share: "整改率" },
    head: { severity: "级别", sheet: "工作表", cell: "单元格", message: "问题与建议" },
  },
  proof: {
    counts: "核对了 {claims} 处数字：{wrong} 处不符，{right} 处相符",
    wrong: "✗ {place}：{message}\n  原文：{quote}",
    remark: "△ {place}：{message}\n  原文：{quote}",
    line: "{file} 第 {line} 行",
    cell: "{file} “{sheet}”{cell}",
  },
  rates: {
    all: "截至 {asOf}，全部事项",
    period: "{period}排查（受理）的事项，截至 {asOf}",
    none: "这些台账里没有可以计算的率",
    unknown: "不认识的词（已计入总数，未算作办结或满意）：",
    unknownWord: "{field}“{word}”{count} 处",
    head: { rate: "指标", value: "数值", fraction: "分子/分母", base: "怎么算的", group: "分组" },
  },
  revisits: {
    summary:
      "截至 {asOf}，本周（到 {through}）应走访 {due} 户，其中已逾期 {overdue} 户、从未走访 {never} 户",
    coverage:
      "{from} 至 {to} 走访 {visited} 户，共 {households} 户，走访覆盖率 {rate}，未走访 {unvisited} 户",
    undated: "走访日期读不出来的 {count} 条，没有计入走访：{rows}",
    unmatched: "走访对象在档案里找不到（或有几个同名的人）的 {count} 条，没有计入走访：{rows}",
    row: "{sheet} 第{row}行 {person}",
    andOthers: " 等",
    quotas: "任务进度",
    cycle: "在办的诉求、纠纷 {count} 件，其中按“四个七”还缺措施或答复的 {missing} 件",
    more: "……另有 {count} 户，用 -o 写出名单或用 --json 看全部",
    written: "已写出 {output}",
    never: "从未",
    head: {
      owner: "责任人",
      date: "安排在",
      village: "村",
      person: "户主",
      lastVisit: "上次走访",
      dueOn: "应走访日",
      overdueDays: "逾期天数",
      reason: "原因",
    },
    quotaHead: {
      owner: "姓名",
      role: "身份",
      measure: "考核内容",
      done: "已完成",
      required: "应完成",
      expected: "按进度",
      pace: "进度",
    },
  },
  appraise: {
    heading: "{name} 考核（{from} 至 {to}，算到 {asOf}）：按{by}，满分 {full}，共 {units} 个",
    nobody: "台账里没有填考核对象，没有可以打分的",
    item: "{name}({full})",
    head: { rank: "名次", score: "总分", grade: "等次", veto: "一票否决" },
    written: "已写出 {output}：{sheets}",
    noticeWritten: "已写出通报 {notice}",
  },
  summary: {
    headline: "主要数字",
    rates: "各项率",
    below: "未达标的村",
    village: "村",
    rate: "指标",
    value: "数值",
    target: "目标",
    written: "已写出 {output}：{sheets}",
    notice: "已写出 {notice}（通报）",
  },
  merge: {
    total: "并入 {records} 条记录，来自 {files} 个文件的 {sheets} 张表",
    skipped: "未并入 {count} 行（张），原因见“{notes}”表",
    duplicates: "各来源之间疑似重复 {count} 处",
    kept: "不是确切数的数字 {count} 处，原样保留",
    written: "已写出 {output}：{sheets}",
    head: { file: "文件", sheet: "工作表", kind: "种类", records: "并入", skipped: "未并入" },
    duplicateLine: "{file} {sheet} 第{row}行：{message}",
  },
  clean: {
    marks: "去掉了 {count} 格上的标记",
    sheets: "去掉了台账助手写的表：{sheets}",
    settings: "去掉了撤销记录和设置",
    nothing: "文件里没有台账助手留下的东西",
    written: "已写出 {output}",
  },
  export: { written: "已写出 {output}：{records} 条记录" },
  fix: {
    counts: "规范了 {fixed} 处，还剩 {left} 项要人来看",
    sheet: "工作表",
    cell: "单元格",
    from: "改前",
    to: "改后",
    realDate: "{value}（文本改为日期）",
    realNumber: "{value}（文本改为数字）",
    more: "……另有 {count} 处，用 --json 看全部",
    unsure: "“{sheet}”没有把握是哪种台账，没有改动",
    written: "已写出 {output}",
  },
} as const;
