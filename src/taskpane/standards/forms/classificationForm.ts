import { GRADES } from '../../../domain/classification/classes';
import { GRADE_STANDARDS, SCORE_PARTS } from '../../../domain/classification/standard';
import { CLASSIFICATION_BOUNDS as BOUNDS, CLASSIFICATION_KEY, MEANING_LENGTH, parseClassificationSettings } from '../../../workbook/classificationSettings';
import type { NumberBounds } from '../../../workbook/numberBounds';
import { asDraft, readAt, type Draft, type Path } from '../model/draft';
import type { FieldText, NumberField, SettingField, SettingForm, SettingGroup, Unit } from '../model/settingForm';

const number = (path: Path, label: FieldText, bounds: NumberBounds, unit: Unit): NumberField => ({ kind: 'number', path, label, bounds, unit });

/** P1.1, P1.2: days since the first and the last deal. */
const TIMES: readonly SettingGroup[] = [
  {
    id: 'relationship',
    title: { text: 'standards.classify.relationship' },
    rule: 'P1.1',
    entries: [['newCustomerDays']],
    fields: [number(['newCustomerDays'], { text: 'standards.classify.newCustomerDays' }, BOUNDS.days, 'days')],
  },
  {
    id: 'dealStage',
    title: { text: 'standards.classify.dealStage' },
    rule: 'P1.2',
    entries: [['activeCustomerDays']],
    fields: [number(['activeCustomerDays'], { text: 'standards.classify.activeCustomerDays' }, BOUNDS.days, 'days')],
  },
];

const POSITION: SettingGroup = {
  id: 'position',
  title: { text: 'standards.classify.position' },
  rule: 'P1.4',
  entries: [['keyShare'], ['occasionalShare'], ['keyYears'], ['regularOrders']],
  fields: [
    number(['keyShare'], { text: 'standards.classify.keyShare' }, BOUNDS.share, 'percent'),
    number(['occasionalShare'], { text: 'standards.classify.occasionalShare' }, BOUNDS.share, 'percent'),
    number(['keyYears'], { text: 'standards.classify.keyYears' }, BOUNDS.years, 'years'),
    number(['regularOrders'], { text: 'standards.classify.regularOrders' }, BOUNDS.orders, 'orders'),
  ],
  laws: [{ kind: 'ascending', paths: [['keyShare'], ['occasionalShare']] }],
};

/** Where grades A and B end, by one of the standards. */
function limits(entry: 'gradeShares' | 'gradeAmounts' | 'gradeScores', bounds: NumberBounds, unit: Unit): SettingGroup {
  const fields = (['A', 'B'] as const).map((grade) => number([entry, grade], { text: `standards.classify.${entry}Label`, facts: { grade } }, bounds, unit));
  return {
    id: entry,
    title: { text: `standards.classify.${entry}` },
    hint: `standards.classify.${entry}Hint`,
    rule: 'P3.2b',
    entries: [[entry]],
    fields,
    laws: [{ kind: entry === 'gradeShares' ? 'ascending' : 'descending', paths: fields.map(({ path }) => path) }],
  };
}

const GRADE_STANDARD: SettingGroup = {
  id: 'gradeStandard',
  title: { text: 'standards.classify.gradeStandard' },
  rule: 'P3.2b',
  entries: [['gradeStandard'], ['periodMonths']],
  fields: [
    {
      kind: 'choice',
      path: ['gradeStandard'],
      label: { text: 'pane.reports.standard' },
      choices: GRADE_STANDARDS.map((value) => ({ value, label: { text: `pane.reports.standards.${value}` } })),
    },
    number(['periodMonths'], { text: 'standards.classify.periodMonths' }, BOUNDS.months, 'months'),
  ],
};

const WEIGHTS: SettingGroup = {
  id: 'weights',
  title: { text: 'standards.classify.weights' },
  hint: 'standards.weightsHint',
  rule: 'P3.2b',
  entries: [['weights']],
  fields: SCORE_PARTS.map((part) => number(['weights', part], { text: `standards.classify.parts.${part}` }, BOUNDS.weight, 'none')),
  laws: [{ kind: 'notAllZero', paths: SCORE_PARTS.map((part) => ['weights', part]) }],
};

/** Limits between the five scores of RFM where too few values are distinct. */
function bands(entry: 'recencyBands' | 'frequencyBands' | 'monetaryBands', bounds: NumberBounds, unit: Unit): SettingGroup {
  const fields = [0, 1, 2, 3].map((band) => number([entry, band], { text: `standards.classify.bandLabel`, facts: { number: band + 1 } }, bounds, unit));
  return {
    id: entry,
    title: { text: `standards.classify.${entry}` },
    hint: 'standards.classify.bandsHint',
    rule: 'P3.2b',
    entries: [[entry]],
    fields,
    laws: [{ kind: 'ascending', paths: fields.map(({ path }) => path) }],
  };
}

const MEANINGS: SettingGroup = {
  id: 'gradeMeanings',
  title: { text: 'standards.classify.gradeMeanings' },
  hint: 'standards.classify.gradeMeaningsHint',
  rule: 'P3.2b',
  entries: [['gradeMeanings']],
  fields: GRADES.flatMap((grade) =>
    (['goods', 'sales', 'collection'] as const).map((part): SettingField => ({
      kind: 'text',
      path: ['gradeMeanings', grade, part],
      label: { text: `standards.classify.meaning.${part}`, facts: { grade } },
      length: MEANING_LENGTH,
      isNeeded: false,
      isLong: true,
      placeholder: { text: `classification.meanings.${grade}.${part}` },
    })),
  ),
};

const GROUPS: readonly SettingGroup[] = [
  ...TIMES,
  POSITION,
  GRADE_STANDARD,
  limits('gradeShares', BOUNDS.share, 'percent'),
  limits('gradeAmounts', BOUNDS.amount, 'amount'),
  limits('gradeScores', BOUNDS.share, 'none'),
  WEIGHTS,
  bands('recencyBands', BOUNDS.recencyBand, 'days'),
  bands('frequencyBands', BOUNDS.frequencyBand, 'orders'),
  bands('monetaryBands', BOUNDS.monetaryBand, 'amount'),
  MEANINGS,
];

/** P1.1, P1.2, P1.4, P3.2b: every threshold of classes, and what grades mean. */
export const classificationForm: SettingForm = {
  job: 'classify',
  key: CLASSIFICATION_KEY,
  draftOf: (stored) => asDraft(parseClassificationSettings(stored)),
  groupsOf: () => GROUPS,
  entriesOf: (draft) => ({ ...(draft as Readonly<Record<string, unknown>>), gradeMeanings: ownMeanings(draft) }),
};

/** Grades with a text of the company's own. */
function ownMeanings(draft: Draft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    GRADES.map((grade) => [grade, readAt(draft, ['gradeMeanings', grade])] as const).filter(([, texts]) => Object.values(texts ?? {}).some((text) => text !== '')),
  );
}
