import type { ReportTable } from '../../domain/composition/findings/finding';
import { HHI_REFERENCE_LINES } from '../../domain/composition/shares';
import { REST, type ShareRow, type ShareTable } from '../../domain/composition/shareTable';
import type { Texts } from '../../i18n/texts';
import { COUNT_FORMAT, MOVED_FORMAT, moneyFormat, POINTS_FORMAT, SHARE_FORMAT } from './reportGrid';
import { decimalText } from './figureText';
import type { Section, SectionCell, SectionColumn, SectionFormula, SectionRow, SectionRows } from './section';

export interface ShareSectionRequest {
  readonly table: ReportTable | undefined;
  readonly title: string;
  /** What a reader has to know of the rows. */
  readonly note?: string;
  /** Heading of the first column. */
  readonly of: string;
  readonly shares: ShareTable;
  readonly nameOf: (code: number) => string;
  readonly chart?: Section['chart'];
}

/**
 * A share table whose shares, cumulative shares, ranks and totals Excel works out from the amounts: a reader who changes
 * one sees what becomes of the rest. Rounded shares add up to 100.0 % by the largest remainder method, in Excel, too.
 */
export function shareSection({ table, title, note, of, shares, nameOf, chart }: ShareSectionRequest, texts: Texts): Section {
  const largest = Math.max(shares.total, shares.totalBefore);
  return {
    table,
    title,
    ...(note === undefined ? {} : { note }),
    columns: shareColumns(of, moneyFormat(largest), texts),
    rows: shares.rows.map((row) => shareRow(row, shares, row.code === REST ? texts('composition.columns.rest', { count: shares.inRest }) : nameOf(row.code), texts)),
    total: totalRow(shares, texts),
    footnote: concentrationText(shares, texts),
    ...(chart ? { chart } : {}),
  };
}

function shareColumns(of: string, money: string, texts: Texts): readonly SectionColumn[] {
  const column = (key: 'customers' | 'amount' | 'share' | 'cumulative' | 'before' | 'shareBefore' | 'points' | 'rank' | 'rankChange', at: number, format: string): SectionColumn => ({
    key: KEYS[key],
    header: texts(`composition.columns.${key}`),
    column: at,
    format,
  });
  return [
    { key: 'name', header: of, column: 0, isText: true },
    column('customers', 1, COUNT_FORMAT),
    column('amount', 2, money),
    { ...column('share', 3, SHARE_FORMAT), hasBar: true },
    column('cumulative', 4, SHARE_FORMAT),
    column('before', 5, money),
    column('shareBefore', 6, SHARE_FORMAT),
    column('points', 7, POINTS_FORMAT),
    column('rank', 8, '0'),
    column('rankChange', 9, MOVED_FORMAT),
  ];
}

/** Findings name the change of a share by what it is in the facts. */
const KEYS = {
  customers: 'customers',
  amount: 'amount',
  share: 'share',
  cumulative: 'cumulative',
  before: 'before',
  shareBefore: 'shareBefore',
  points: 'shareChange',
  rank: 'rank',
  rankChange: 'rankChange',
} as const;

function shareRow(row: ShareRow, shares: ShareTable, name: string, texts: Texts): SectionRow {
  const isRest = row.code === REST;
  return {
    code: row.code,
    cells: {
      name,
      customers: row.customers,
      amount: row.amount,
      share: shareFormula('amount'),
      cumulative: formula(({ first, total, letters }, at) => `=IF(${letters('amount')}$${total}>0,ROUND(SUM(${letters('share')}$${first}:${letters('share')}${at}),3),"")`),
      before: row.amountBefore,
      shareBefore: shareFormula('before'),
      shareChange: formula(({ letters }, at) => `=IF(AND(ISNUMBER(${letters('share')}${at}),ISNUMBER(${letters('shareBefore')}${at})),ROUND(${letters('share')}${at}-${letters('shareBefore')}${at},3)*100,"")`),
      rank: isRest ? '' : rankFormula(shares.inRest > 0 ? 1 : 0),
      rankChange: isRest ? '' : movedCell(row, shares, texts),
    },
  };
}

const formula = (of: SectionFormula['formula']): SectionFormula => ({ formula: of });

/**
 * A share in tenths of a percent: rounded down, and one step more for as many of the largest remainders as are missing
 * from 100 %; of equal remainders the upper one comes first.
 */
function shareFormula(of: 'amount' | 'before'): SectionFormula {
  return formula(({ first, last, total, letters }, at) => {
    const column = letters(of);
    const sum = `${column}$${total}`;
    const steps = (cells: string): string => `${cells}/${sum}*1000`;
    const remainder = (cells: string): string => `ROUND(${steps(cells)}-INT(${steps(cells)}),9)`;
    const [own, all, upTo] = [`${column}${at}`, `${column}$${first}:${column}$${last}`, `${column}$${first}:${column}${at}`];
    const place = `SUMPRODUCT(--(${remainder(all)}>${remainder(own)}))+SUMPRODUCT(--(${remainder(upTo)}=${remainder(own)}))`;
    return `=IF(${sum}>0,(INT(${steps(own)})+IF(${place}<=1000-SUMPRODUCT(INT(${steps(all)})),1,0))/1000,"")`;
  });
}

/** By amount among the rows that have a name of their own. */
const rankFormula = (restRows: number): SectionFormula =>
  formula(({ first, last, letters }, at) => `=IF(${letters('amount')}${at}>0,RANK(${letters('amount')}${at},${letters('amount')}$${first}:${letters('amount')}$${last - restRows}),"")`);

/** Places won since the period before; what had no place then is new. */
function movedCell({ rank, rankBefore }: ShareRow, { totalBefore }: ShareTable, texts: Texts): SectionCell {
  if (!(totalBefore > 0) || rank === undefined) return '';
  if (rankBefore === undefined) return texts('composition.columns.isNew');
  return formula(({ letters }, at) => `=IF(ISNUMBER(${letters('rank')}${at}),${rankBefore}-${letters('rank')}${at},"")`);
}

function totalRow(shares: ShareTable, texts: Texts): Readonly<Record<string, SectionCell>> {
  return {
    name: texts('composition.columns.total'),
    customers: shares.customers,
    amount: sumOf('amount'),
    share: formula((rows, at) => `=IF(${rows.letters('amount')}${at}>0,ROUND(${sumText(rows, 'share')},3),"")`),
    cumulative: '',
    before: sumOf('before'),
    shareBefore: formula((rows, at) => `=IF(${rows.letters('before')}${at}>0,ROUND(${sumText(rows, 'shareBefore')},3),"")`),
    shareChange: '',
    rank: '',
    rankChange: '',
  };
}

const sumText = ({ first, last, letters }: SectionRows, key: string): string => `SUM(${letters(key)}${first}:${letters(key)}${last})`;

/** The sum of a column's rows. */
export const sumOf = (key: string): SectionFormula => formula((rows) => `=${sumText(rows, key)}`);

function concentrationText({ concentration }: ShareTable, texts: Texts): string {
  if (!concentration) return texts('composition.noConcentration');
  const [low, high] = HHI_REFERENCE_LINES;
  return texts('composition.concentration', { hhi: Math.round(concentration.hhi), low, high, effective: decimalText(concentration.effectiveNumber, texts.language) });
}
