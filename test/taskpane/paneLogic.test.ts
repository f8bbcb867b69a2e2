import { describe, expect, it } from '@jest/globals';
import { Refusal, type Problem } from '../../src/domain/problem';
import { searchCustomers } from '../../src/taskpane/customers/searchCustomers';
import { languageOfOffice } from '../../src/taskpane/language/languageOfOffice';
import { readPersonal, writePersonal } from '../../src/taskpane/personal';
import { outcomeOf, shareDone } from '../../src/taskpane/running/jobState';
import { today } from '../../src/taskpane/running/useJobRunner';
import { Cancelled } from '../../src/workbook/apply/messageMeter';
import { PlanFailed } from '../../src/workbook/apply/planFailed';
import { WorkbookError } from '../../src/workbook/workbookError';

describe('the language of Office', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['en-GB', 'en-US'],
    ['de-DE', 'en-US'],
    [undefined, 'en-US'],
  ])('%s is worked with in %s', (locale, language) => expect(languageOfOffice(locale)).toBe(language));
});

/** A store like the browser's. */
function store(first?: string): Pick<Storage, 'getItem' | 'setItem'> {
  let kept = first ?? null;
  return { getItem: () => kept, setItem: (_, value) => void (kept = value) };
}

describe('what a person chose for this computer', () => {
  const none = { language: undefined, person: '', introductionSeen: false };
  it('is read as it was written', () => {
    const choices = { language: 'zh-TW', person: '王小明', introductionSeen: true } as const;
    const kept = store();
    writePersonal(kept, choices);
    expect(readPersonal(kept)).toEqual(choices);
  });
  it.each(['', 'null', '{', '[]', '3', '{"language":"fr","person":7,"introductionSeen":"yes"}'])('%s has the defaults', (text) =>
    expect(readPersonal(store(text))).toEqual(none),
  );
  it('does without a store that refuses', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const closed = { getItem: refuse, setItem: refuse };
    writePersonal(closed, none);
    expect(readPersonal(closed)).toEqual(none);
  });
});

describe('how a job ended', () => {
  const problem: Problem = { code: 'noList', severity: 'error', place: {}, facts: {} };
  const busy = new WorkbookError('ServiceNotAvailable', 'Range.values', 'secret');
  it.each([
    ['a refusal', new Refusal(problem), false, { kind: 'refused', problem }],
    ['a refusal after the cancelling', new Refusal(problem), true, { kind: 'refused', problem }],
    ['cancelled', new DOMException('stopped', 'AbortError'), true, { kind: 'cancelled', sheetsLeft: [] }],
    ['an error of Excel', busy, false, { kind: 'failed', code: 'busy', detail: 'ServiceNotAvailable', place: 'Range.values', sheetsLeft: [] }],
    ['an error of Excel after the cancelling', busy, true, { kind: 'failed', code: 'busy', detail: 'ServiceNotAvailable', place: 'Range.values', sheetsLeft: [] }],
    ['anything else', new TypeError('x'), false, { kind: 'failed', code: 'unexpected', detail: 'TypeError: x', place: '', sheetsLeft: [] }],
    ['a plan that Excel stopped', new PlanFailed(new WorkbookError('AccessDenied', 'WorksheetCollection.add', 'secret'), []), false, { kind: 'failed', code: 'workbookProtected', detail: 'AccessDenied', place: 'WorksheetCollection.add', sheetsLeft: [] }],
    ['a plan that could not be taken back whole', new PlanFailed(busy, ['Report']), false, { kind: 'failed', code: 'busy', detail: 'ServiceNotAvailable', place: 'Range.values', sheetsLeft: ['Report'] }],
    ['a plan that was cancelled', new PlanFailed(new Cancelled(), ['Report']), true, { kind: 'cancelled', sheetsLeft: ['Report'] }],
    ['no error at all', 'x', false, { kind: 'failed', code: 'unexpected', detail: 'x', place: '', sheetsLeft: [] }],
  ])('%s', (_, error, isStopped, outcome) => expect(outcomeOf(error, isStopped)).toEqual(outcome));
});

describe('the share done', () => {
  it.each([
    [undefined, undefined],
    [{ phase: 'x', done: 1, total: 0 }, undefined],
    [{ phase: 'x', done: 1, total: 4 }, 0.25],
    [{ phase: 'x', done: 9, total: 4 }, 1],
  ])('%j is %s', (progress, share) => expect(shareDone(progress)).toBe(share));
});

it('today is the day of the user’s own clock', () => expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));

describe('searching customers', () => {
  const customers = [
    { key: 'K1', customerId: 'K1', name: '上海鑫源科技', place: '华东 · 上海市' },
    { key: 'K2', customerId: 'K2', name: 'Harbour Trading', place: '海外 · Hamburg' },
  ];
  it.each([
    ['', ['K1', 'K2']],
    ['  ', ['K1', 'K2']],
    ['harbour', ['K2']],
    ['ＨＡＲＢＯＵＲ hamburg', ['K2']],
    ['k1 华东', ['K1']],
    ['harbour 华东', []],
  ])('%s', (search, keys) => expect(searchCustomers(customers, search).map(({ key }) => key)).toEqual(keys));
});
