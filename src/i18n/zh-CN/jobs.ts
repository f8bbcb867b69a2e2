export const jobs = {
  setUpWorkbook: { name: '整理工作簿', description: '找出本工作簿里的清单，整理成带校验的表格。您原有的工作表保持不变。' },
  buildCards: { name: '生成客户卡', description: '为每个客户生成一张可打印的客户卡，每张一页 A4。' },
  validate: { name: '检查数据', description: '按规则检查所有数据，列出需要更正之处，并链接到每个单元格。' },
  classify: { name: '客户分类', description: '为每个客户定出各项分类和等级，并说明理由和依据的数字。' },
  assessCredit: { name: '信用评估', description: '根据付款记录为每个客户评定信用等级、额度、账期和处理方式，并列出计算过程。' },
  composeReports: { name: '构成分析报告', description: '销售、商品、地区和信用四份报告，各附占比、变动、图表，以及由数字得出的结论。' },
  planRoutes: { name: '规划路线', description: '按地区为客户排出经济的拜访顺序，附里程和路线图。' },
  registerArchives: { name: '登记档案', description: '为文件编档号，填写保管期限和状态，生成归档日历及到期、缺少、迟交清单。' },
  borrow: {
    name: '借阅档案',
    description: '按 A7 办理申请、审批与借出，并生成借阅档案申请表；不选择时列出在借与逾期。',
  },
  returnLoan: {
    name: '归还档案',
    description: '登记归还并核对状况；不选择时列出在借与逾期。',
  },
  destroy: {
    name: '销毁档案',
    description: '按 A8 逐步办理销毁审批，并生成审批表；不选择时列出待销毁档案。',
  },
  verifyRegister: {
    name: '核验销毁登记簿',
    description: '核验销毁登记簿有无改动、删除或插入，并列出已销毁档案。',
  },
  undoLastRun: { name: '撤销上次操作', description: '撤销上次运行所做的更改；之后有人改过的内容保持不变。' },
  findDuplicates: { name: '查找重复客户', description: '并列列出可能重复的客户及理由；未经您确认不会合并。' },
  mergeCustomers: { name: '合并客户', description: '把相同的两个客户合并为一个，销售和拜访随之转移，并可撤销。' },
  fixEntries: { name: '修正数据', description: '按同一规则进行安全的更正，并记录每项变更。' },
} as const;
