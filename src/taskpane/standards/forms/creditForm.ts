import { SCORE_PARTS, WORD_PARTS, FIGURE_PARTS, type FigurePart, type WordPart } from '../../../domain/credit/creditPolicy';
import { CREDIT_BOUNDS as BOUNDS, CREDIT_GRADES, CREDIT_KEY, CREDIT_WORDS, parseCreditSettings } from '../../../workbook/creditSettings';
import type { NumberBounds } from '../../../workbook/numberBounds';
import { asDraft, readAt, rowsAt, writeAt, type Draft, type Path } from '../model/draft';
import type { FieldText, NumberField, SettingField, SettingForm, SettingGroup, Unit } from '../model/settingForm';

const number = (path: Path, label: FieldText, bounds: NumberBounds, unit: Unit): NumberField => ({ kind: 'number', path, label, bounds, unit });

/** Terms of trade, limit and handling; under `path` in the draft. */
const termsFields = (path: Path): readonly SettingField[] => [
  number([...path, 'days'], { text: 'credit.limit.days' }, BOUNDS.termDays, 'days'),
  number([...path, 'limitFactor'], { text: 'credit.limit.factor' }, BOUNDS.limitFactor, 'times'),
  { kind: 'flag', path: [...path, 'isRisky'], label: { text: 'standards.credit.isRisky' } },
  {
    kind: 'text',
    path: [...path, 'handling'],
    label: { text: 'credit.columns.handling' },
    length: CREDIT_GRADES.handlingLength,
    isNeeded: false,
    isLong: true,
    placeholder: { text: 'standards.credit.handlingDefault' },
  },
];

function gradesGroup(draft: Draft): SettingGroup {
  const rows = rowsAt(draft, ['grades']);
  return {
    id: 'grades',
    title: { text: 'standards.credit.grades' },
    hint: 'standards.credit.gradesHint',
    rule: 'P3.3d',
    entries: [['grades']],
    fields: [],
    list: {
      path: ['grades'],
      least: CREDIT_GRADES.least,
      most: CREDIT_GRADES.most,
      addLabel: 'standards.credit.addGrade',
      newRow: { name: '', from: '', coverage: 0, terms: { days: 0, limitFactor: 0, isRisky: true, handling: '' } },
      rowTitle: (row) => {
        const name = String(readAt(draft, ['grades', row, 'name']) ?? '').trim();
        return name === '' ? { text: 'standards.credit.newGrade' } : { name };
      },
      row: (row) => [
        { kind: 'text', path: ['grades', row, 'name'], label: { text: 'standards.credit.gradeName' }, length: CREDIT_GRADES.nameLength, isNeeded: true },
        number(['grades', row, 'from'], { text: 'credit.limit.from' }, BOUNDS.points, 'points'),
        number(['grades', row, 'coverage'], { text: 'credit.limit.coverage' }, BOUNDS.share, 'percent'),
        ...termsFields(['grades', row, 'terms']),
      ],
    },
    laws: [
      { kind: 'different', paths: rows.map((_, row) => ['grades', row, 'name']) },
      { kind: 'different', paths: rows.map((_, row) => ['grades', row, 'from']) },
    ],
  };
}

const UNRATED: SettingGroup = {
  id: 'unrated',
  title: { text: 'standards.credit.unrated' },
  hint: 'standards.credit.unratedHint',
  rule: 'P3.3d',
  entries: [['leastCoverage'], ['unrated']],
  fields: [number(['leastCoverage'], { text: 'standards.credit.leastCoverage' }, BOUNDS.share, 'percent'), ...termsFields(['unrated'])],
};

const WEIGHTS: SettingGroup = {
  id: 'weights',
  title: { text: 'standards.credit.weights' },
  hint: 'standards.weightsHint',
  rule: 'P3.3d',
  entries: [['weights']],
  fields: SCORE_PARTS.map((part) => number(['weights', part], { text: `credit.score.parts.${part}` }, BOUNDS.weight, 'none')),
  laws: [{ kind: 'notAllZero', paths: SCORE_PARTS.map((part) => ['weights', part]) }],
};

/** Groups that say what a part of the score gives points for. */
const pointsOf = (part: FigurePart | WordPart): FieldText => ({ text: 'credit.score.points', facts: { part: { text: `credit.score.parts.${part}` } } });

const SCALE_UNITS = { paidOnTime: 'percent', averageLateness: 'days', worstDelay: 'days', shareOverdue: 'percent', yearsOfTrading: 'years' } as const satisfies Record<FigurePart, Unit>;

const SCALES: readonly SettingGroup[] = FIGURE_PARTS.map((part) => {
  const unit = SCALE_UNITS[part];
  const fields = (['full', 'none'] as const).map((end) => number(['scales', part, end], { text: `credit.score.${end}` }, unit === 'percent' ? BOUNDS.share : BOUNDS.figure, unit));
  return {
    id: `scales.${part}`,
    title: pointsOf(part),
    hint: 'standards.credit.scaleHint',
    rule: 'P3.3d',
    entries: [['scales', part]],
    fields,
    laws: [{ kind: 'different', paths: fields.map(({ path }) => path) }],
  };
});

const wordsGroup = (part: WordPart, draft: Draft): SettingGroup => ({
  id: `words.${part}`,
  title: pointsOf(part),
  hint: 'standards.credit.wordsHint',
  rule: 'P3.3d',
  entries: [['words', part]],
  fields: rowsAt(draft, ['words', part]).flatMap((level, row): readonly SettingField[] => [
    number(['words', part, row, 'points'], { text: 'standards.credit.levelPoints', facts: { level: levelName(level) } }, BOUNDS.points, 'points'),
    { kind: 'words', path: ['words', part, row, 'words'], label: { text: 'standards.credit.levelWords', facts: { level: levelName(level) } }, most: CREDIT_WORDS.most, length: CREDIT_WORDS.length },
  ]),
});

const levelName = (level: Draft): FieldText => {
  const name = String(readAt(level, ['level']) ?? '');
  return { name, key: `credit.score.levels.${name}` };
};

const LEDGER: SettingGroup = {
  id: 'receivables',
  title: { text: 'standards.credit.receivables' },
  rule: 'P3.3d',
  entries: [['defaultTermDays'], ['ageingDays'], ['openOrderDays']],
  fields: [
    number(['defaultTermDays'], { text: 'standards.credit.defaultTermDays' }, BOUNDS.termDays, 'days'),
    ...[0, 1, 2].map((band) => number(['ageingDays', band], { text: 'standards.credit.ageingDays', facts: { number: band + 1 } }, BOUNDS.bandDays, 'days')),
    number(['openOrderDays'], { text: 'standards.credit.openOrderDays' }, BOUNDS.days, 'days'),
  ],
  laws: [{ kind: 'ascending', paths: [0, 1, 2].map((band) => ['ageingDays', band]) }],
};

const LIMIT: SettingGroup = {
  id: 'limit',
  title: { text: 'credit.limit.title' },
  rule: 'P3.3d',
  entries: [['assetShare'], ['limitStep'], ['largeShare']],
  fields: [
    number(['assetShare'], { text: 'standards.credit.assetShare' }, BOUNDS.share, 'percent'),
    number(['limitStep'], { text: 'standards.credit.limitStep' }, BOUNDS.limitStep, 'amount'),
    number(['largeShare'], { text: 'standards.credit.largeShare' }, BOUNDS.share, 'percent'),
  ],
};

const AGENCY: SettingGroup = {
  id: 'agency',
  title: { text: 'standards.credit.agency' },
  rule: 'P3.1c',
  entries: [['agencyCost'], ['agencyStake'], ['agencyDays']],
  fields: [
    number(['agencyCost'], { text: 'standards.credit.agencyCost' }, BOUNDS.amount, 'amount'),
    number(['agencyStake'], { text: 'standards.credit.agencyStake' }, BOUNDS.stake, 'times'),
    number(['agencyDays'], { text: 'standards.credit.agencyDays' }, BOUNDS.days, 'days'),
  ],
};

/** P3.3d, P3.1c: the company's credit policy. */
export const creditForm: SettingForm = {
  job: 'assessCredit',
  key: CREDIT_KEY,
  draftOf: (stored) => asDraft(parseCreditSettings(stored)),
  groupsOf: (draft) => [gradesGroup(draft), UNRATED, WEIGHTS, ...SCALES, ...WORD_PARTS.map((part) => wordsGroup(part, draft)), LEDGER, LIMIT, AGENCY],
  entriesOf: (draft) => ({ ...(draft as Readonly<Record<string, unknown>>), grades: sortedGrades(draft), unrated: withHandling(readAt(draft, ['unrated'])) }),
};

/** From the best to the worst, wherever a row was added. */
const sortedGrades = (draft: Draft): readonly Draft[] =>
  rowsAt(draft, ['grades'])
    .map((grade) => writeAt(grade, ['terms'], withHandling(readAt(grade, ['terms']))))
    .toSorted((one, other) => Number(readAt(other, ['from'])) - Number(readAt(one, ['from'])));

/** Terms without a text of the company's own have no entry for it. */
const withHandling = (terms: Draft): Draft => (readAt(terms, ['handling']) === '' ? writeAt(terms, ['handling'], undefined) : terms);
