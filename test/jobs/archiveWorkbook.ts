import type { PreviewExcel } from '../../src/preview/index';
import { openRows, runJob } from './onWorkbook';

type Rows = readonly (readonly (string | number)[])[];

/** Documents of an office for tests: ordinary ones whose retention is over, a secret, a confidential, a top secret one, one on hold, one kept for ever. */
export const DOCUMENT_ROWS: Rows = [
  ['档号', '题名', '归档类别', '部门', '文件日期', '密级', '页数', '保管年限', '保管到期日', '冻结原因', '存放位置'],
  ['2012-XS-HT-0001', '华东区销售合同', '合同', '销售部', '2012-03-01', '非密', 12, '10', '2022-12-31', '', 'A1'],
  ['2012-XS-HT-0002', '华北区销售合同', '合同', '销售部', '2012-04-01', '非密', 8, '10', '2022-12-31', '', 'A1'],
  ['2013-XS-JY-0001', '年度经营分析', '经营情况', '销售部', '2013-02-01', '秘密', 30, '10', '2023-12-31', '', 'A2'],
  ['2020-CW-JH-0001', '预算草案', '年度计划', '财务部', '2020-02-01', '机密', 20, '30', '2050-12-31', '', 'A3'],
  ['2021-ZB-JD-0001', '并购决定', '决定', '总经理办公室', '2021-02-01', '绝密', 3, '永久', '', '', 'A4'],
  ['2012-XS-HT-0003', '涉诉合同', '合同', '销售部', '2012-05-01', '非密', 15, '10', '2022-12-31', '诉讼中', 'A1'],
];

export const APPOINTMENT_ROWS: Rows = [
  ['姓名', '职务', '部门', '任职日期', '离任日期'],
  ['高明', '总经理', '', '2020-01-01', ''],
  ['丁一', '副总经理', '销售部', '2020-01-01', ''],
  ['华清', '总经理办公室主任', '', '2020-01-01', ''],
  ['安宁', '档案管理员', '总经理办公室', '2020-01-01', ''],
  ['包容', '档案管理员', '总经理办公室', '2020-01-01', ''],
  ['梅岭', '部门经理', '销售部', '2020-01-01', ''],
  ['董成', '总监', '', '2020-01-01', ''],
];

export const DELEGATION_ROWS: Rows = [
  ['委托书编号', '委托人', '受托人', '委托范围', '生效日期', '失效日期'],
  ['W-01', '高明', '华清', '借阅审批', '2026-10-01', '2026-10-31'],
];

/** A workbook with the archive's tables, set up from lists as people keep them. */
export async function openArchive(lists: Readonly<Record<string, Rows>> = { 档案: DOCUMENT_ROWS, 任职: APPOINTMENT_ROWS, 委托: DELEGATION_ROWS }): Promise<PreviewExcel> {
  const [[first, rows] = ['', []], ...others] = Object.entries(lists);
  const excel = await openRows(rows, first);
  await excel.Excel.run(async (context) => {
    for (const [name, cells] of others) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).values = cells.map((row) => [...row]);
    }
    await context.sync();
  });
  await runJob(excel, 'setUpWorkbook', {}, { language: 'zh-CN' });
  return excel;
}

/** The rows of a structured table as objects by header, by the table's name. */
export const tableRows = (excel: PreviewExcel, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load('values');
    await context.sync();
    const [headers = [], ...rows] = range.values as unknown[][];
    return rows.map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
  });
