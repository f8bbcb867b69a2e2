import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTexts } from '../../../src/i18n/texts';
import { CARD_CELLS, CARD_COLUMN_POINTS, CARD_COLUMNS, CARD_ROW_COUNT } from '../../../src/sheets/card/cardGrid';
import { cardCells, cardSheetName, cardValues, longTexts } from '../../../src/sheets/card/cardValues';
import { fits } from '../../../src/sheets/textFit';
import type { ValueBlock } from '../../../src/sheets/plan';
import { factsOf, MAKING } from './cardSamples';

const texts = createTexts('zh-CN');
const only = ([block]: readonly ValueBlock[]): ValueBlock => {
  if (!block) throw new Error('no block');
  return block;
};
const blockOf = (values: Readonly<Record<string, string | number>>, top = 0): ValueBlock => only(cardValues(factsOf('k1', values), texts, MAKING, top));
const cellOf = (block: ValueBlock, key: string) => {
  const cell = cardCells().find((one) => one.key === key);
  return cell ? block.values[cell.row]?.[cell.column] : undefined;
};

describe('the values of a card', () => {
  it('are one block that leaves the form’s own cells alone', () => {
    const { at, values } = blockOf({}, 108);
    expect(at).toEqual({ row: 108, column: 0 });
    expect(values).toHaveLength(CARD_ROW_COUNT);
    expect(values.every((row) => row.length === CARD_COLUMNS)).toBe(true);
    const form = CARD_CELLS.filter(({ content }) => content.kind === 'form' || content.kind === 'fieldName');
    expect(form.every(({ row, column }) => values[row]?.[column] === null)).toBe(true);
  });

  const cases: readonly (readonly [string, string | number, unknown])[] = [
    ['customerType', 'governmentBody', '政府机构'],
    ['foundingDate', 45_000, 45_000],
    ['telephone', '0755-31856018', '0755-31856018'],
    ['postalCode', '', ''],
    ['ownership', 'what nobody lists', 'what nobody lists'],
  ];
  it.each(cases)('show %s %p as %p', (key, value, shown) => {
    expect(cellOf(blockOf({ [key]: value }), key)).toBe(shown);
  });

  it('name the sheet by id and short name', () => {
    expect(cardSheetName(factsOf('a', { customerId: 'KH01', customerName: '深圳恒达百货有限公司', shortName: '恒达' }), texts)).toBe('KH01 恒达');
    expect(cardSheetName(factsOf('a', { customerId: 'KH01', customerName: 'KH01' }), texts)).toBe('KH01');
  });

  it('law: a wrapped text stays in its cell with the size it gets, or is named as too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('客', 'w', ' ', '，', '9'), maxLength: 400 }), (text) => {
        const block = blockOf({ existingProblems: text });
        const cell = CARD_CELLS.find(({ content }) => content.kind === 'field' && content.key === 'existingProblems');
        if (!cell) throw new Error('no cell');
        const long = longTexts(block).find(({ row, column }) => row === cell.row && column === cell.column);
        const size = long ? long.size : 9;
        return size === undefined || fits(text, CARD_COLUMN_POINTS[cell.column] ?? 0, cell.points, size);
      }),
      { seed: 7 },
    );
  });
});
