import { isFigurePart, SCORE_PARTS, type CreditPolicy, type ScorePart } from '../../domain/credit/creditPolicy';
import type { CreditCustomer, CreditReport } from '../../domain/credit/creditReport';
import { partValue } from '../../domain/credit/creditScore';
import type { WordReading } from '../../domain/credit/evidenceWords';
import type { Texts } from '../../i18n/texts';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { fixedCell, inRow, rowAbove, type CellAbove, type CreditColumn, type CreditList } from './creditList';
import { gradeName, wordShare } from './creditWords';

export const SCORE_KIND = 'creditScore';
export const SCORE_TABLE = 'CreditScore';

const FIRST_VALUE = 2;
const FIRST_POINTS = FIRST_VALUE + SCORE_PARTS.length;
const SCORE = FIRST_POINTS + SCORE_PARTS.length;
/** Rows above the list. */
const FULL = 0;
const NONE = 1;
const WEIGHT = 2;

const FORMATS: Readonly<Record<ScorePart, string>> = {
  paidOnTime: '0.0%',
  averageLateness: '0.0',
  worstDelay: '0',
  shareOverdue: '0.0%',
  yearsOfTrading: '0.0',
  reputation: TEXT_FORMAT,
  creditStanding: TEXT_FORMAT,
  pastCreditProblems: TEXT_FORMAT,
};

/** The score's arithmetic: each part's value, its points by the scale above it, its weight; score and coverage are live. */
export function scoreSheet(report: CreditReport, table: string, texts: Texts): CreditList {
  const { policy } = report;
  return {
    handle: SCORE_KIND,
    table,
    title: texts('credit.score.title'),
    subtitle: texts('credit.score.subtitle', { grades: gradeCuts(policy, texts) }),
    above: [...scaleCells(policy, texts), ...weightCells(policy, texts)],
    columns: scoreColumns(texts),
    rows: report.customers.map((customer) => scoreRow(report, customer, texts)),
    freezesHeader: true,
  };
}

const gradeCuts = ({ grades }: CreditPolicy, texts: Texts): string =>
  grades.map(({ name, from, coverage }) => texts('credit.score.gradeCut', { grade: name, from, coverage: wordShare(coverage) })).join(texts.language === 'en-US' ? '; ' : '；');

function scaleCells({ scales }: CreditPolicy, texts: Texts): readonly CellAbove[] {
  const labels = (['full', 'none'] as const).map((end): CellAbove => ({ row: end === 'full' ? FULL : NONE, column: 1, value: texts(`credit.score.${end}`), kind: 'label' }));
  const cells = SCORE_PARTS.flatMap((part, index): readonly CellAbove[] =>
    isFigurePart(part)
      ? [
          { row: FULL, column: FIRST_VALUE + index, value: scales[part].full, format: FORMATS[part], kind: 'figure' },
          { row: NONE, column: FIRST_VALUE + index, value: scales[part].none, format: FORMATS[part], kind: 'figure' },
        ]
      : [],
  );
  return [...labels, ...cells];
}

const weightCells = ({ weights }: CreditPolicy, texts: Texts): readonly CellAbove[] => [
  { row: WEIGHT, column: 1, value: texts('credit.score.weight'), kind: 'label' },
  ...SCORE_PARTS.map((part, index): CellAbove => ({ row: WEIGHT, column: FIRST_POINTS + index, value: weights[part], kind: 'figure' })),
];

function scoreColumns(texts: Texts): readonly CreditColumn[] {
  const part = (one: ScorePart): string => texts(`credit.score.parts.${one}`);
  const weights = `${fixedCell(FIRST_POINTS, rowAbove(WEIGHT))}:${fixedCell(SCORE - 1, rowAbove(WEIGHT))}`;
  const points = (row: number): string => `${inRow(FIRST_POINTS, row)}:${inRow(SCORE - 1, row)}`;
  return [
    { header: texts('credit.columns.id'), characters: 11, format: TEXT_FORMAT },
    { header: texts('credit.columns.customer'), characters: 22, format: TEXT_FORMAT, wrap: true },
    ...SCORE_PARTS.map((one): CreditColumn => ({ header: part(one), characters: 10, format: FORMATS[one] })),
    ...SCORE_PARTS.map((one, index): CreditColumn => {
      const column = { header: texts('credit.score.points', { part: part(one) }), characters: 10, format: '0.0' };
      return isFigurePart(one) ? { ...column, formula: (row) => pointsFormula(FIRST_VALUE + index, row) } : column;
    }),
    { header: texts('credit.columns.score'), characters: 8, format: '0.0', formula: (row) => `=IFERROR(ROUND(SUMPRODUCT(${points(row)},${weights})/SUMIF(${points(row)},">=0",${weights}),1),"")` },
    { header: texts('credit.columns.coverage'), characters: 9, format: '0%', formula: (row) => `=SUMIF(${points(row)},">=0",${weights})/SUM(${weights})` },
    { header: texts('credit.columns.grade'), characters: 8, format: TEXT_FORMAT },
    { header: texts('credit.columns.rule'), characters: 12, format: TEXT_FORMAT },
  ];
}

/** Where the value stands between the two ends above its column. */
function pointsFormula(column: number, row: number): string {
  const [value, full, none] = [inRow(column, row), fixedCell(column, rowAbove(FULL)), fixedCell(column, rowAbove(NONE))];
  return `=IF(${value}="","",100*MEDIAN(0,1,(${value}-${none})/(${full}-${none})))`;
}

function scoreRow({ assessment, customers: _, file, policy }: CreditReport, { position, customerId, name }: CreditCustomer, texts: Texts): readonly CellInput[] {
  const numbers = SCORE_PARTS.map((part) => partValue(part, assessment.evidence, position));
  const values = SCORE_PARTS.map((part, index) => (isFigurePart(part) ? numberOrNothing(numbers[index]) : wordReading(file.readingOf(part, position), texts)));
  const points = SCORE_PARTS.map((part, index) => (isFigurePart(part) ? null : numberOrNothing(numbers[index])));
  const grade = assessment.grade[position] ?? policy.grades.length;
  return [customerId, name, ...values, ...points, null, null, gradeName(grade, policy, texts), 'P3.3d'];
}

const numberOrNothing = (value: number | undefined): CellInput => (value === undefined || Number.isNaN(value) ? '' : value);

/** The level that the words were read as; a company's own levels have their own names. */
function wordReading(reading: WordReading, texts: Texts): string {
  if (reading.kind === 'empty') return '';
  if (reading.kind === 'notUnderstood') return texts('credit.score.notUnderstood');
  const key = `credit.score.levels.${reading.level}`;
  return texts.has(key) ? texts(key) : reading.level;
}
