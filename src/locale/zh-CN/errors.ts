/**
 * What goes wrong with files, by code: one sentence or two, what happened and what to do. Codes beginning
 * with `loss-` name, as nouns for a list, what a saved copy does not keep of its original.
 */
export const errorTexts: Readonly<Record<string, string>> = {
  "file-missing": "找不到文件“{file}”，请检查路径和文件名。",
  "file-is-folder": "“{file}”是文件夹，请写出里面的文件名。",
  "file-unreadable": "“{file}”打不开，请检查是否有读取权限、是否正被别的程序占用。",
  "file-too-large": "“{file}”超过 {limit} MB，太大了，请拆成几个文件再试。",
  "file-empty": "“{file}”是空文件，里面什么也没有，请检查是否下载或复制完整。",
  "file-encrypted": "“{file}”设了打开密码，读不了，请在 Excel 或 WPS 里去掉密码另存后再试。",
  "file-damaged": "“{file}”已损坏或不完整，请在 Excel 或 WPS 里打开后另存为 .xlsx 再试。",
  "file-bomb": "“{file}”解开后大得不正常，为安全起见没有读取，请向提供文件的人重新要一份。",
  "file-unsafe-xml":
    "“{file}”里有不安全的内容（DTD 或实体声明），没有读取，请在 Excel 或 WPS 里另存为 .xlsx 再试。",
  "file-no-sheets": "“{file}”里没有工作表，请检查是否选对了文件。",
  "file-too-old":
    "“{file}”是 Excel 4.0 或更早的格式，请在 Excel 或 WPS 里打开后另存为 .xlsx 再试。",
  "file-is-word": "“{file}”是文字文档，不是表格，请选择 .xls、.xlsx、.ods 或 .csv 文件。",
  "file-is-slides": "“{file}”是演示文稿，不是表格，请选择 .xls、.xlsx、.ods 或 .csv 文件。",
  "file-is-pdf": "“{file}”是 PDF，不是表格，请找到原来的 .xls 或 .xlsx 文件再试。",
  "file-is-picture": "“{file}”是图片，不是表格，请找到原来的 .xls 或 .xlsx 文件再试。",
  "file-is-archive": "“{file}”是压缩包，请先解压，再选择里面的表格文件。",
  "file-is-program": "“{file}”是程序，不是表格，请不要打开来历不明的文件。",
  "file-is-webpage":
    "“{file}”其实是网页，里面没有读得出的表格，请在 Excel 或 WPS 里打开后另存为 .xlsx 再试。",
  "file-is-mail": "“{file}”是邮件，请先把附件另存出来，再选择附件。",
  "file-unknown": "“{file}”不是能识别的表格，请选择 .xls、.xlsx、.xlsb、.ods 或 .csv 文件。",
  "report-is-old-word":
    "“{file}”是旧版 Word、WPS 等的文字文档，里面的字读不出来，请在 Word 或 WPS 里打开，另存为 .docx 再核对。",
  "report-is-other":
    "“{file}”是 PDF、图片或演示文稿，里面的字读不出来，请找到原来的文字文档，另存为 .docx 再核对。",
  "report-damaged":
    "“{file}”已损坏或不完整，请在 Word、Excel 或 WPS 里打开，文字另存为 .docx、表格另存为 .xlsx 再核对。",
  "report-encrypted":
    "“{file}”设了打开密码，读不了，请在 Word、Excel 或 WPS 里去掉密码，文字另存为 .docx、表格另存为 .xlsx 再核对。",
  "report-unsafe-xml":
    "“{file}”里有不安全的内容（DTD 或实体声明），没有读取，请在 Word、Excel 或 WPS 里打开，文字另存为 .docx、表格另存为 .xlsx 再核对。",
  "report-unknown":
    "“{file}”不是能读的报告，请在 Word 或 WPS 里打开，另存为 .docx（表格另存为 .xlsx）再核对。",
  "sheet-missing": "“{file}”里没有名为“{sheet}”的工作表，请检查名称。",
  "sheet-too-large":
    "工作表“{sheet}”用到了第 {rows} 行、第 {columns} 列，范围太大，读不了；请删掉数据以外的多余内容，或拆成几张表再试。",
  "report-too-long":
    "读到“{where}”时，要核对的文字已超过 {most} 个字，不像是一份报告，没有核对；请只留下报告本身，或拆成几份再试。",
  "book-too-large":
    "读到工作表“{sheet}”时，各张表加起来用到的行列已经太多，读不了；请删掉数据以外的空行空列，或拆成几个文件再试。",
  "book-too-much-text":
    "读到工作表“{sheet}”时，单元格里的长篇文字加起来已经太多（同样的长文字在许多单元格里重复），读不了；请删掉重复的长文字，或拆成几个文件再试。",
  "book-too-many-sheets":
    "“{file}”有 {count} 张工作表，超过 {limit} 张，读不了；请拆成几个文件再试。",
  "sheet-protected": "工作表“{sheet}”受保护，不能改动，请先在“审阅”里撤销工作表保护。",
  "rows-in-formula":
    "“{place}”里的公式要用到工作表“{sheet}”的这些行，删了就会出错，没有删；请先改公式。",
  "rows-in-array":
    "工作表“{sheet}”的 {place} 是一组数组公式，行不能从中间增删，没有动；请整组选中，或先把它改成普通公式。",
  "rows-in-table":
    "要删的行里有工作表“{sheet}”上“表格”的标题行，或者会把它删空，没有删；请只选标题下面的行，或留下一行。",
  "rows-in-pivot":
    "工作表“{sheet}”上有数据透视表或外部数据，这里增删行、排序会弄坏它，没有动；请在 Excel 或 WPS 里做。",
  "sort-merged": "工作表“{sheet}”的 {place} 是合并的格子，排序会把它拆乱，没有排；请先取消合并。",
  "sort-formulas":
    "工作表“{sheet}”第 {place} 行有公式，挪动后可能算错，没有排序；请先把公式换成结果，或另存后在 WPS、Excel 里排。",
  "sort-notes": "工作表“{sheet}”要排序的行里有批注，没有排序；请在 Excel 或 WPS 里排。",
  "sort-rules":
    "工作表“{sheet}”的 {place} 有只管其中几行、按位置计算的下拉或条件格式，排序后会认错行，没有排序；请先删掉这些规则，或另存后在 WPS、Excel 里排。",
  "sort-hidden": "工作表“{sheet}”要排序的行里有隐藏的行，没有排序；请先取消隐藏。",
  "sheet-in-formula":
    "“{place}”里的公式要用到工作表“{sheet}”，删了就会出错，没有删；请先改掉那里的公式。",
  "sheet-last": "工作表“{sheet}”是最后一张看得见的表，不能删；请先让别的表显示出来。",
  "reshape-gone": "这一步太早，已经撤销不了了，请从原文件里找回。",
  "settings-too-large":
    "要存进工作簿的设置和撤销记录太大（超过 {limit} MB），没有保存，请先清除撤销记录。",
  "output-is-input": "输出文件“{file}”就是输入文件，不能覆盖，请换一个文件名。",
  "output-exists": "“{file}”已经存在，没有覆盖；请换一个文件名，或加上 --force。",
  "output-folder-missing": "要写到的文件夹不存在：“{file}”，请先建好文件夹。",
  "output-unwritable": "“{file}”写不进去，请检查是否有写入权限、磁盘是否已满、文件是否正被打开。",
  "loss-macros": "宏",
  "loss-signature": "数字签名",
  "loss-formulas": "读不出的公式（只留计算结果）",
  "loss-charts": "图表",
  "loss-pictures": "图片和图形",
  "loss-comments": "批注",
  "loss-validation": "下拉列表和输入限制",
  "loss-conditional": "条件格式",
  "loss-names": "部分定义的名称",
  "loss-print": "打印设置",
  "loss-styles": "字体、边框和底色",
  "loss-links": "超链接",
  "loss-part-comments": "部分批注",
  "loss-part-validation": "部分下拉列表和输入限制",
  "loss-part-conditional": "部分条件格式",
  "loss-part-links": "部分超链接",
  "loss-part-print": "部分打印设置",
  "loss-part-pictures": "部分图片",
  "loss-shapes": "图形和控件",
  "loss-pivot": "数据透视表（只留结果）",
  "loss-filter": "部分筛选条件",
  "loss-view": "冻结窗格和显示比例",
  "loss-text": "单元格里超过 32767 字的文字（只留前面的）",
  "loss-merges": "部分合并单元格",
  "loss-rows": "部分行高和隐藏的行",
};
