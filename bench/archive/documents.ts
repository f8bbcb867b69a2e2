import { ARCHIVE_CATEGORIES, SECRECY_LEVELS } from '../../src/domain/archive/archiveTerms';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { serialOf } from '../../src/domain/serialDate';
import type { ColumnTable, RawCell } from '../../src/domain/tables';
import { seeded } from '../measure';

export const BENCH_DAY = serialOf(2026, 11, 1);
const DEPARTMENTS = ['行政部', '财务部', '人事部', '销售部', '采购部', '生产部', '技术部', '质量部', '法务部', '仓储部', '市场部', '客服部'];
const TITLES = ['采购合同', '会议纪要', '经营分析', '工资发放表', '统计月报', '审计报告', '通知', '合作协议', '仓储改造方案', '授权委托书'];

/** A register of so many documents over six years: some expected, some filed late, the same for the same number. */
export function documents(count: number, isNumbered: boolean): ColumnTable {
  const random = seeded(count);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const columns = new Map<string, RawCell[]>(fieldsOf('Archives').map(({ key }) => [key, new Array<RawCell>(count).fill('')]));
  const put = (key: string, row: number, value: RawCell): void => {
    const cells = columns.get(key);
    if (cells) cells[row] = value;
  };
  for (let row = 0; row < count; row++) {
    const day = BENCH_DAY - Math.floor(random() * 2_190);
    const isExpected = random() < 0.03;
    if (isNumbered && !isExpected) put('fileNumber', row, `X-${String(row + 1).padStart(6, '0')}`);
    put('title', row, `${pick(TITLES)} 第${row + 1}号`);
    put('category', row, pick(ARCHIVE_CATEGORIES));
    put('department', row, pick(DEPARTMENTS));
    put('author', row, `员工${Math.floor(random() * 400)}`);
    put('documentDate', row, day);
    put('secrecy', row, random() < 0.8 ? 'unclassified' : pick(SECRECY_LEVELS));
    put('originality', row, random() < 0.9 ? 'original' : 'copy');
    put('pages', row, 1 + Math.floor(random() * 120));
    put('status', row, isExpected ? 'expected' : 'filed');
    if (!isExpected) put('filedDate', row, day + Math.floor(random() * 130));
    put('location', row, `${pick(['A', 'B', 'C'])}-${1 + Math.floor(random() * 40)}`);
  }
  return { rowCount: count, columns };
}
