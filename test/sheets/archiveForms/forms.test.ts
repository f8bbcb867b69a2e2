import { describe, expect, it } from '@jest/globals';
import { decideAllSteps, destructionFormOf, loanAfter } from './examples';
import { LANGUAGES } from '../../../src/domain/language';
import { createTexts } from '../../../src/i18n/texts';
import { destructionForm } from '../../../src/sheets/archiveForms/destructionForm';
import { loanForm } from '../../../src/sheets/archiveForms/loanForm';
import type { SheetContent } from '../../../src/sheets/plan';
import { at } from '../../domain/archive/office';

/** A4 between the forms' margins, in points. */
const PAGE = { width: 595 - 72, height: 842 - 84 };
/** Points of a character's width and of a column's frame, as Excel has them for an 11 point font. */
const POINTS_A_CHARACTER = 5.25;

const widthOf = ({ columnWidths = [] }: SheetContent): number => columnWidths.reduce((sum, { columns, characters }) => sum + columns * (characters * POINTS_A_CHARACTER + 3.75), 0);
const heightOf = ({ rowHeights = [] }: SheetContent): number => rowHeights.reduce((sum, { rows, points }) => sum + rows * points, 0);
const textsIn = ({ values = [] }: SheetContent): string => values.flatMap(({ values: rows }) => rows.flat()).join('|');
const shapeOf = ({ merges, rowHeights, columnWidths }: SheetContent): unknown => ({ merges, rowHeights, columnWidths });

describe.each(LANGUAGES)('the request form in %s', (language) => {
  const texts = createTexts(language);
  const forms = decideAllSteps().map((loan) => loanForm({ loan, approvers: ['Gao', 'Ding'], needsApproval: true, now: at(1) }, texts));
  it('prints on one A4 page, its scale no smaller than 70 %', () => {
    for (const form of forms) {
      expect(form.print).toMatchObject({ orientation: 'Portrait', fitToPagesWide: 1, fitToPagesTall: 1 });
      expect(Math.min(PAGE.width / widthOf(form), PAGE.height / heightOf(form))).toBeGreaterThan(0.7);
    }
  });
  it('has its fields in the same cells at every step, so that it can be written over', () => {
    expect(new Set(forms.map((form) => JSON.stringify(shapeOf(form)))).size).toBe(1);
  });
  it('carries the pledge of A7.4 and leaves no placeholder', () => {
    for (const form of forms) {
      expect(textsIn(form)).toContain(texts('archiveForms.loanForm.pledgeText'));
      expect(textsIn(form)).not.toMatch(/\{\{|undefined|archiveForms/);
    }
  });
});

it('what the steps bring stands in the form', () => {
  const texts = createTexts('zh-CN');
  const shown = textsIn(loanForm({ loan: loanAfter('returned'), approvers: [], needsApproval: true, now: at(3) }, texts));
  for (const text of ['L1', 'Dong', '批准', 'Gao', '2026-10-15 09:00', 'An', 'intact']) expect(shown).toContain(text);
});

describe.each(LANGUAGES)('the destruction form in %s', (language) => {
  const texts = createTexts(language);
  const formOf = (items: number) => destructionForm({ form: destructionFormOf(items), heads: ['ab'.repeat(32)], now: at(1) }, texts);
  it.each([1, 3, 20])('prints %i items with long titles on one A4 page', (items) => expect(formOf(items).print).toMatchObject({ orientation: 'Portrait', fitToPagesWide: 1, fitToPagesTall: 1 }));
  it('can be read on one page: its scale is no smaller than 60 %', () => expect(Math.min(PAGE.width / widthOf(formOf(20)), PAGE.height / heightOf(formOf(20)))).toBeGreaterThan(0.6));
  it('goes on over further pages with more, its headings on each', () => expect(formOf(40).print).toMatchObject({ fitToPagesTall: 0, titleRows: { first: 4, count: 1 } }));
  it('names the four persons and the head of the register', () => {
    const shown = textsIn(formOf(2));
    for (const text of ['Hua', 'Gao', 'Mei', 'Bao', 'ab'.repeat(32)]) expect(shown).toContain(text);
    expect(shown).not.toMatch(/\{\{|undefined|archiveForms/);
  });
});
