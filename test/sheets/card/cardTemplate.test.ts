import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../../src/domain/catalogue/catalogue';
import { LANGUAGES } from '../../../src/domain/language';
import { createTexts } from '../../../src/i18n/texts';
import { CARD_CELLS, CARD_COLUMN_POINTS, CARD_COLUMNS, CARD_MARGINS, CARD_ROWS, CARD_SCALE, WIDER_ELSEWHERE } from '../../../src/sheets/card/cardGrid';
import { shownOnCard } from '../../../src/sheets/card/cardShown';
import { cardTemplate, formText } from '../../../src/sheets/card/cardTemplate';
import { cardCells } from '../../../src/sheets/card/cardValues';
import { textWidth } from '../../../src/sheets/textFit';
import { factsOf, MAKING } from './cardSamples';

const A4 = { width: 595, height: 842 };
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the form of a card', () => {
  it('has a cell for every field of P2', () => {
    const placed = new Set(cardCells().map(({ key }) => key));
    expect(fieldsOf('Customers').filter(({ section, key }) => section !== undefined && !placed.has(key))).toEqual([]);
  });

  it('has each field once', () => {
    const keys = cardCells().map(({ key }) => key);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('lets no two cells overlap and none stand outside', () => {
    const taken = new Set<string>();
    for (const { row, column, columns } of CARD_CELLS) {
      expect(column + columns).toBeLessThanOrEqual(CARD_COLUMNS);
      for (let one = column; one < column + columns; one++) {
        expect(taken).not.toContain(`${row},${one}`);
        taken.add(`${row},${one}`);
      }
    }
  });

  it('is one page of A4 at the scale of a book', () => {
    const scale = CARD_SCALE / 100;
    expect(sum(CARD_COLUMN_POINTS) * WIDER_ELSEWHERE * scale).toBeLessThanOrEqual(A4.width - CARD_MARGINS.left - CARD_MARGINS.right);
    expect(sum(CARD_ROWS.map(({ points }) => points)) * scale).toBeLessThanOrEqual(A4.height - CARD_MARGINS.top - CARD_MARGINS.bottom);
  });

  it('is fitted to one page where it has a sheet of its own', () => {
    expect(cardTemplate('zh-CN').print).toMatchObject({ orientation: 'Portrait', fitToPagesWide: 1, fitToPagesTall: 1 });
  });

  it.each(LANGUAGES)('cuts off no label in %s', (language) => {
    const texts = createTexts(language);
    const tooLong = CARD_CELLS.filter(({ column, columns, role, content }) => {
      if (content.kind !== 'form' && content.kind !== 'fieldName') return false;
      const room = sum(CARD_COLUMN_POINTS.slice(column, column + columns)) - 4;
      const size = role === 'heading' ? 10 : 8.5;
      return textWidth(formText({ column, columns, role, content, row: 0, points: 14 }, texts), size) > room;
    }).map((cell) => formText(cell, texts));
    expect(tooLong).toEqual([]);
  });

  it.each(LANGUAGES)('works out every value that it has a cell for, in %s', (language) => {
    const shown = shownOnCard(factsOf('a'), createTexts(language), MAKING);
    const names = CARD_CELLS.flatMap(({ content }) => (content.kind === 'shown' ? [content.name] : []));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('offers the items of list fields where Excel can hold them', () => {
    const type = cardCells().find(({ key }) => key === 'customerType');
    const rule = cardTemplate('zh-TW').validations?.find(({ area }) => area.row === type?.row && area.column === type.column);
    expect(rule?.rule).toMatchObject({ kind: 'list', source: { kind: 'items', items: expect.arrayContaining(['政府機構']) } });
  });
});
