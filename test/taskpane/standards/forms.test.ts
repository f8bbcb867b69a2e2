import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTexts } from '../../../src/i18n/texts';
import { LANGUAGES } from '../../../src/domain/language';
import { classificationForm } from '../../../src/taskpane/standards/forms/classificationForm';
import { creditForm } from '../../../src/taskpane/standards/forms/creditForm';
import { routeForm } from '../../../src/taskpane/standards/forms/routeForm';
import { pathName, readAt, writeAt, type Draft } from '../../../src/taskpane/standards/model/draft';
import { changedEntries, faultsOf, fieldsOf, isDefault, readDraft, withDefaults } from '../../../src/taskpane/standards/model/formState';
import { shownEntry } from '../../../src/taskpane/standards/model/fieldReading';
import type { SettingForm } from '../../../src/taskpane/standards/model/settingForm';
import { wordHint, wordText } from '../../../src/taskpane/standards/wordField';
import { parseClassificationSettings } from '../../../src/workbook/classificationSettings';
import { parseCreditSettings } from '../../../src/workbook/creditSettings';
import { parseRouteSettings } from '../../../src/workbook/routeSettings';

const ROUTES = {
  isRoundTrip: false,
  depots: { North: { name: 'Hub', longitude: 121.5, latitude: 31.2 }, '*': { customer: 'C3' } },
  pins: { C1: 'first', C9: 4 },
};
const FORMS: readonly (readonly [string, SettingForm, (stored: unknown) => object, object])[] = [
  ['classification', classificationForm, parseClassificationSettings, { gradeMeanings: { A: { goods: 'First', sales: '', collection: '' } } }],
  ['credit', creditForm, parseCreditSettings, { unrated: { days: 7, limitFactor: 0.5, isRisky: false, handling: 'Ask' } }],
  ['routes', routeForm, parseRouteSettings, ROUTES],
];

describe.each(FORMS)('the form for %s', (_, form, parse, stored) => {
  const defaults = form.draftOf({});
  const allFields = (draft: Draft) => form.groupsOf(draft).flatMap((group) => fieldsOf(group, draft));

  it('has a field for every setting that the workbook keeps', () => {
    const entries = form.groupsOf(defaults).flatMap((group) => group.entries.map((path) => String(path[0])));
    expect(new Set(entries)).toEqual(new Set(Object.keys(parse({}))));
  });

  it('shows the policy’s defaults without a fault, each group as the policy has it', () => {
    const groups = form.groupsOf(defaults);
    expect([...faultsOf(groups, defaults)]).toEqual([]);
    expect(groups.every((group) => isDefault(form, group, defaults))).toBe(true);
    expect(changedEntries(form, defaults, {})).toEqual({});
  });

  it('gives back what is stored', () => {
    const draft = form.draftOf(stored as Record<string, unknown>);
    expect([...faultsOf(form.groupsOf(draft), draft)]).toEqual([]);
    expect(parse(form.entriesOf(readDraft(form.groupsOf(draft), draft)))).toEqual(parse(stored));
    expect(changedEntries(form, readDraft(form.groupsOf(draft), draft), stored as Record<string, unknown>)).toEqual({});
  });

  it('reads every default as it is shown', () => {
    for (const draft of [defaults, form.draftOf(stored as Record<string, unknown>)]) {
      const typed = allFields(draft).reduce((all, field) => (field.kind === 'flag' ? all : writeAt(all, field.path, shownEntry(field, readAt(draft, field.path)))), draft);
      expect(form.entriesOf(readDraft(form.groupsOf(typed), typed))).toEqual(form.entriesOf(readDraft(form.groupsOf(draft), draft)));
    }
  });

  it('keeps in the workbook whatever it accepts, and refuses what is beyond the bounds', () => {
    const numbers = allFields(form.draftOf(stored as Record<string, unknown>)).filter((field) => field.kind === 'number');
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.double({ min: -0.2, max: 1.2, noNaN: true }), (field, share) => {
        const { min, max, isWhole } = field.bounds;
        const free = min + share * (Math.min(max, 1e6) - min);
        const value = isWhole ? Math.round(free) : free;
        const draft = writeAt(form.draftOf(stored as Record<string, unknown>), field.path, value);
        const groups = form.groupsOf(draft);
        const faults = faultsOf(groups, draft);
        if (value < min || value > max) expect(faults.get(pathName(field.path))?.code).toBe('outOfRange');
        if (faults.size > 0) return;
        const entries = form.entriesOf(readDraft(groups, draft));
        expect(form.entriesOf(form.draftOf(JSON.parse(JSON.stringify(entries))))).toEqual(JSON.parse(JSON.stringify(entries)));
      }),
      { seed: 20261127, numRuns: 300 },
    );
  });

  it.each(LANGUAGES)('words every field in %s', (language) => {
    const texts = createTexts(language);
    const draft = form.draftOf(stored as Record<string, unknown>);
    for (const group of form.groupsOf(draft)) {
      expect(wordText(texts, group.title)).not.toMatch(/^$|\{\{|undefined/);
      for (const field of fieldsOf(group, draft)) {
        expect(wordText(texts, field.label)).not.toMatch(/^$|\{\{|undefined|standards\./);
        expect(wordHint(texts, field, readAt(defaults, field.path)) ?? '').not.toMatch(/\{\{|undefined|standards\./);
      }
    }
  });

  it('goes back to the default, group by group', () => {
    const draft = form.draftOf(stored as Record<string, unknown>);
    const reset = form.groupsOf(draft).reduce((all, group) => withDefaults(form, group, all), draft);
    expect(reset).toEqual(defaults);
    const back = changedEntries(form, reset, stored as Record<string, unknown>);
    expect(Object.keys(back).toSorted()).toEqual(Object.keys(stored).toSorted());
    expect(Object.values(back).every((value) => value === undefined)).toBe(true);
  });
});

describe('what a person types into a form', () => {
  const check = (form: SettingForm, path: readonly (string | number)[], typed: Draft, expected: string | number | readonly string[], rows: (draft: Draft) => Draft = (draft) => draft): void => {
    const draft = writeAt(rows(form.draftOf({})), path, typed);
    const groups = form.groupsOf(draft);
    const [fault] = [...faultsOf(groups, draft)];
    if (fault) expect(fault[1].code).toBe(expected);
    else expect(readAt(readDraft(groups, draft), path)).toEqual(expected);
  };
  it.each([
    ['90', 90],
    [' １２０ ', 120],
    ['1,000', 1000],
    ['36501', 'outOfRange'],
    ['0', 'outOfRange'],
    ['12.5', 'notWhole'],
    ['10,00', 'noNumber'],
    ['', 'noNumber'],
    ['1e3', 'noNumber'],
    ['ninety', 'noNumber'],
  ])('days: %j', (typed, expected) => check(classificationForm, ['newCustomerDays'], typed, expected));
  it.each([
    ['70', 0.7],
    ['7 %', 0.07],
    ['82.5％', 0.825],
    ['0', 'outOfRange'],
    ['100', 'outOfRange'],
    ['96', 'notAscending'],
  ])('a share: %j', (typed, expected) => check(classificationForm, ['gradeShares', 'A'], typed, expected));
  it.each([['200000', 'notDescending'], ['5,000,000', 5_000_000]])('an amount for A: %j', (typed, expected) => check(classificationForm, ['gradeAmounts', 'A'], typed, expected));
  it('no weights at all', () => {
    const draft = ['growth', 'margin', 'payment', 'potential'].reduce<Draft>((all, part) => writeAt(all, ['weights', part], '0'), classificationForm.draftOf({}));
    const faults = faultsOf(classificationForm.groupsOf(draft), writeAt(draft, ['weights', 'sales'], '0'));
    expect([...faults]).toEqual([['weights.sales', { code: 'allZero', facts: {} }]]);
  });
  it.each([['45', 45], ['30', 'notAscending']])('the second ageing band: %j', (typed, expected) => check(creditForm, ['ageingDays', 1], typed, expected));
  it('a grade twice', () => check(creditForm, ['grades', 1, 'name'], 'aaa', 'notDifferent'));
  it('a grade without a name', () => check(creditForm, ['grades', 1, 'name'], ' ', 'needed'));
  it('a scale without a length', () => check(creditForm, ['scales', 'worstDelay', 'full'], '90', 'notDifferent'));
  it('words', () => check(creditForm, ['words', 'reputation', 0, 'words'], 'fine | =ok｜fine\n', ['fine', '=ok']));
  it('a word that is too long', () => check(creditForm, ['words', 'reputation', 0, 'words'], 'x'.repeat(101), 'wordTooLong'));
  const withDepot = (draft: Draft): Draft => writeAt(draft, ['depots', 0], { group: '', kind: 'place', name: 'Hub', longitude: '121', latitude: '31', customer: '' });
  it.each([['181', 'outOfRange'], ['-121.5', -121.5], ['', 'noNumber']])('a depot’s longitude: %j', (typed, expected) => check(routeForm, ['depots', 0, 'longitude'], typed, expected, withDepot));
});

describe('rows that people add', () => {
  it('puts a grade where its score belongs', () => {
    const draft = writeAt(creditForm.draftOf({}), ['grades', 6], { name: 'BB', from: '60', coverage: '30', terms: { days: '20', limitFactor: '0.6', isRisky: false, handling: '' } });
    const groups = creditForm.groupsOf(draft);
    expect([...faultsOf(groups, draft)]).toEqual([]);
    const policy = parseCreditSettings(changedEntries(creditForm, readDraft(groups, draft), {}));
    expect(policy.grades.map(({ name, from }) => [name, from])).toEqual([['AAA', 90], ['AA', 80], ['A', 70], ['BB', 60], ['B', 55], ['C', 40], ['D', 0]]);
    expect(policy.grades[3]).toEqual({ name: 'BB', from: 60, coverage: 0.3, terms: { days: 20, limitFactor: 0.6, isRisky: false } });
  });

  it('takes a depot without a region for all others', () => {
    const draft = writeAt(routeForm.draftOf({}), ['depots'], [{ group: '', kind: 'customer', customer: 'C7', name: '', longitude: '', latitude: '' }]);
    expect(changedEntries(routeForm, readDraft(routeForm.groupsOf(draft), draft), {})).toEqual({ depots: { '*': { customer: 'C7' } } });
  });
});
