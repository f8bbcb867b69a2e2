import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/preview/model/cellValue';
import type { ConditionalFormatModel } from '../../../src/preview/model/rules';
import { SheetModel } from '../../../src/preview/model/sheet';
import { todaysSerial } from '../../../src/preview/model/operations/serialDate';
import { ConditionalLooks } from '../../../src/preview/conditions/conditionalLook';
import { iconMarkup, SET_ICONS } from '../../../src/preview/page/grid/iconShapes';

const AREA = { top: 0, left: 0, bottom: 4, right: 0 };
const RED = { fill: { color: '#FF0000' }, font: { bold: true } };

function looks(
  values: readonly CellValue[],
  formats: readonly Partial<ConditionalFormatModel>[],
  evaluate = constant,
): ConditionalLooks {
  const sheet = new SheetModel('{1}', 'Sheet1');
  values.forEach((value, row) => sheet.cells.setValue(row, 0, value));
  formats.forEach((format, priority) =>
    sheet.conditionalFormats.push({
      id: String(priority),
      type: '',
      areas: [AREA],
      priority,
      stopIfTrue: false,
      settings: {},
      ...format,
    }),
  );
  return new ConditionalLooks(sheet, evaluate);
}

/** Works out formulas that are constants, such as `=12`. */
const constant = (formula: string): CellValue => {
  const text = formula.replace(/^=/, '');
  return Number.isNaN(Number(text)) ? text.replaceAll('"', '') : Number(text);
};

describe('cells that a conditional format applies to', () => {
  const check = (what: string, values: readonly CellValue[], type: string, rule: object, rows: readonly number[]) =>
    it(what, () => {
      const found = looks(values, [{ type, settings: { rule, format: RED } }]);
      const red = values.map((_, row) => row).filter((row) => found.at(row, 0)?.fill === '#FF0000');
      expect(red).toEqual(rows);
    });

  check('values above a number', [1, 5, 9], 'CellValue', { operator: 'GreaterThan', formula1: '=5' }, [2]);
  check('values between two', [1, 5, 9], 'CellValue', { operator: 'Between', formula1: '=2', formula2: '=9' }, [1, 2]);
  check(
    'values outside of two',
    [1, 5, 9],
    'CellValue',
    { operator: 'NotBetween', formula1: '=2', formula2: '=8' },
    [0, 2],
  );
  check(
    'equal texts, whatever the case',
    ['late', 'ok', 'LATE'],
    'CellValue',
    { operator: 'EqualTo', formula1: '="late"' },
    [0, 2],
  );
  check('texts that contain', ['too late', 'ok'], 'ContainsText', { operator: 'Contains', text: 'Late' }, [0]);
  check('texts that begin with', ['late', 'too late'], 'ContainsText', { operator: 'BeginsWith', text: 'late' }, [0]);
  check('texts that do not contain', ['late', 'ok'], 'ContainsText', { operator: 'NotContains', text: 'late' }, [1]);
  const ranked = (type: string, rank: number): object => ({ type, rank });
  check('the largest ones', [3, 9, 7, 1], 'TopBottom', ranked('TopItems', 2), [1, 2]);
  check('the smallest ones', [3, 9, 7, 1], 'TopBottom', ranked('BottomItems', 1), [3]);
  check('the upper half', [3, 9, 7, 1], 'TopBottom', ranked('TopPercent', 50), [1, 2]);
  check('at least the largest one', [3, 9, 7, 1], 'TopBottom', ranked('TopPercent', 10), [1]);

  const preset = (criterion: string): object => ({ criterion });
  check('those above the average', [1, 2, 9], 'PresetCriteria', preset('AboveAverage'), [2]);
  check('those at or below it', [1, 2, 3], 'PresetCriteria', preset('EqualOrBelowAverage'), [0, 1]);
  check('those far above it', [1, 1, 1, 1, 10], 'PresetCriteria', preset('OneStdDevAboveAverage'), [4]);
  check('values that come again', ['a', 'b', 'A', 1, '1'], 'PresetCriteria', preset('DuplicateValues'), [0, 2]);
  check('values that come once', ['a', 'b', 'A', undefined], 'PresetCriteria', preset('UniqueValues'), [1]);
  check(
    'days of the last week',
    [1, todaysSerial(false), todaysSerial(false) - 6, todaysSerial(false) - 7],
    'PresetCriteria',
    preset('LastSevenDays'),
    [1, 2],
  );
  check('today', [todaysSerial(false), todaysSerial(false) + 1], 'PresetCriteria', preset('Today'), [0]);
  check('blanks', ['a', undefined, '  '], 'PresetCriteria', { criterion: 'Blanks' }, [1, 2]);

  it('counts a formula from the first cell of the area', () => {
    const asked: string[] = [];
    const found = looks(
      [1, 2],
      [{ type: 'Custom', settings: { rule: { formula: '=$B1>0' }, format: RED } }],
      (formula) => {
        asked.push(formula);
        return formula === '=$B2>0';
      },
    );
    expect([found.at(0, 0), found.at(1, 0)?.bold]).toEqual([undefined, true]);
    expect(asked).toEqual(['=$B1>0', '=$B2>0']);
  });

  it('lets the first format win and stops where it says so', () => {
    const rule = { operator: 'GreaterThan', formula1: '=0' };
    const green = { fill: { color: '#00FF00' }, font: { italic: true } };
    const both = [
      { type: 'CellValue', settings: { rule, format: RED } },
      { type: 'CellValue', settings: { rule, format: green } },
    ];
    expect(looks([1], both).at(0, 0)).toEqual({ fill: '#FF0000', bold: true, italic: true });
    expect(looks([1], [{ ...both[0], stopIfTrue: true }, both[1] ?? {}]).at(0, 0)).toEqual({
      fill: '#FF0000',
      bold: true,
    });
  });
});

describe('icons', () => {
  const percent = (value: number, operator = 'GreaterThanOrEqual'): object => ({
    type: 'Percent',
    formula: `=${value}`,
    operator,
  });
  const criteria = [{}, percent(33), percent(67)];
  const arrow = (index: number): object => ({ set: 'ThreeArrows', index });
  const iconsOf = (settings: object): readonly unknown[] => {
    const found = looks(
      [0, 50, 100, 'text'],
      [{ type: 'IconSet', settings: { style: 'ThreeArrows', criteria, ...settings } }],
    );
    return [0, 1, 2, 3].map((row) => found.at(row, 0)?.icon);
  };

  it('stand for where a number lies among the others', () =>
    expect(iconsOf({})).toEqual([arrow(0), arrow(1), arrow(2), undefined]));

  it('come in the other order where that is wanted', () =>
    expect(iconsOf({ reverseIconOrder: true })).toEqual([arrow(2), arrow(1), arrow(0), undefined]));

  it('tell above from at least', () =>
    expect(iconsOf({ criteria: [{}, percent(50, 'GreaterThan'), percent(100)] })).toEqual([
      arrow(0),
      arrow(0),
      arrow(2),
      undefined,
    ]));

  it('hide the number where only the icon is wanted', () => {
    const settings = { style: 'ThreeFlags', criteria, showIconOnly: true };
    expect(looks([5], [{ type: 'IconSet', settings }]).at(0, 0)?.hidesValue).toBe(true);
  });

  it('are pictures of all sets', () => {
    for (const [set, icons] of Object.entries(SET_ICONS))
      for (const icon of icons) expect([set, iconMarkup(icon)]).not.toContain(undefined);
  });
});

describe('scales of values', () => {
  const barOf = (settings: object) => looks([0, 50, 100, 'text'], [{ type: 'DataBar', settings: { ...settings } }]);

  it('draws a bar as long as the share of the largest value', () => {
    const bars = barOf({ positiveFormat: { fillColor: '#112233', gradientFill: false } });
    expect([0, 1, 2].map((row) => bars.at(row, 0)?.bar)).toEqual(
      [0, 0.5, 1].map((part) => ({ color: '#112233', end: '#112233', part })),
    );
    expect(bars.at(3, 0)).toBeUndefined();
  });

  it('draws a bar between given bounds', () => {
    const bars = barOf({
      lowerBoundRule: { type: 'Number', formula: '=0' },
      upperBoundRule: { type: 'Number', formula: '=200' },
    });
    expect(bars.at(2, 0)?.bar?.part).toBe(0.5);
  });

  it('mixes the colours of a scale', () => {
    const criteria = {
      minimum: { type: 'LowestValue', color: '#000000' },
      maximum: { type: 'HighestValue', color: '#FFFFFF' },
    };
    const scale = looks([0, 50, 100], [{ type: 'ColorScale', settings: { criteria } }]);
    expect([0, 1, 2].map((row) => scale.at(row, 0)?.fill)).toEqual(['#000000', '#808080', '#FFFFFF']);
  });
});
