import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';

type Cell = string | number | boolean;

describe('what is written into a cell', () => {
  const cases: readonly [Cell | null, Cell, string, string][] = [
    ['12', 12, 'General', 'Double'],
    ['50%', 0.5, '0%', 'Double'],
    ['2023-11-14', 45244, 'm/d/yyyy', 'Double'],
    ["'0012", '0012', 'General', 'String'],
    ["'=1+1", '=1+1', 'General', 'String'],
    ['TRUE', true, 'General', 'Boolean'],
    ['#N/A', '#N/A', 'General', 'Error'],
    ['客户', '客户', 'General', 'String'],
    ['=1+2', 3, 'General', 'Double'],
    ['', '', 'General', 'Empty'],
    [null, 'before', 'General', 'String'],
  ];
  it.each(cases)('%p reads %p in the format %s', async (input, value, format, type) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['before']];
      range.values = [[input]];
      range.load('values, numberFormat, valueTypes');
      await context.sync();
      expect([range.values, range.numberFormat, range.valueTypes]).toEqual([[[value]], [[format]], [[type]]]);
    });
  });

  it('stays text in a cell formatted as text', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.numberFormat = [['@'], ['@'], ['@'], ['@']];
      range.values = [['0123'], ['2023-11-14'], ['=1+1'], ['-5']];
      range.load('values, formulas');
      await context.sync();
      expect(range.values).toEqual([['0123'], ['2023-11-14'], ['=1+1'], ['-5']]);
    });
  });

  it('one value, alone or as the only one of a block, goes into every cell', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 'x' as unknown as string[][];
      range.numberFormat = [['0.00']];
      range.load('values, numberFormat');
      await context.sync();
      expect(range.values).toEqual([['x', 'x'], ['x', 'x']]);
      expect(range.numberFormat).toEqual([['0.00', '0.00'], ['0.00', '0.00']]);
    });
  });
});

describe('ranges made of ranges', () => {
  const cases: readonly [string, (range: Excel.Range) => Excel.Range, string][] = [
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getCell beyond the range', (range) => range.getCell(5, 0), 'B7'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
    ['getLastCell', (range) => range.getLastCell(), 'D4'],
    ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D4'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getOffsetRange', (range) => range.getOffsetRange(2, -1), 'A4:C6'],
    ['getResizedRange', (range) => range.getResizedRange(1, -2), 'B2:B5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 2), 'B2:C2'],
    ['getRowsAbove', (range) => range.getRowsAbove(), 'B1:D1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:D6'],
    ['getRowsBelow of a negative number', (range) => range.getRowsBelow(-1), 'B1:D1'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A4'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(3), 'E2:G4'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range) => range.getIntersection('C1:C9'), 'C2:C4'],
    ['getUsedRange', (range) => range.getUsedRange(true), 'B2:C3'],
    ['getSurroundingRegion', (range) => range.getCell(0, 0).getSurroundingRegion(), 'B2:C3'],
    ['getRangeEdge', (range) => range.getCell(0, 0).getRangeEdge('Down'), 'B3'],
    ['getExtendedRange', (range) => range.getCell(0, 0).getExtendedRange('Right'), 'B2:C2'],
  ];
  it.each(cases)('%s', async (_name, make, address) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [[1, 2], [3, 4]];
      const range = make(sheet.getRange('B2:D4')).load('address');
      await context.sync();
      expect(range.address).toBe(`Sheet1!${address}`);
    });
  });

  it('no intersection is a null object', async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('special cells', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.formulas = [[1, '', '=A1'], ['x', 2, '=1/0'], ['', '', true]];
      const constants = range.getSpecialCells('Constants').load('address');
      const numbers = range.getSpecialCells('Constants', 'Numbers').load('address');
      const blanks = range.getSpecialCells('Blanks').load('cellCount');
      const errors = range.getSpecialCells('Formulas', 'Errors').load('address');
      await context.sync();
      expect(constants.address).toBe('Sheet1!A1,Sheet1!A2:B2,Sheet1!C3');
      expect([numbers.address, blanks.cellCount, errors.address]).toEqual(['Sheet1!A1,Sheet1!B2', 3, 'Sheet1!C2']);
    });
  });
});

describe('copying', () => {
  it('moves relative references along and keeps absolute ones', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*$A$1']];
      const copy = sheet.getRange('A5:B6');
      copy.copyFrom('A1:B1');
      copy.load('formulas');
      await context.sync();
      expect(copy.formulas).toEqual([[2, '=A5*$A$1'], [2, '=A6*$A$1']]);
    });
  });

  it('values only, transposed, blanks skipped', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [[1, '=A1+1'], ['', 4]];
      const target = sheet.getRange('D1:E2');
      target.values = [['keep', 'keep'], ['keep', 'keep']];
      target.copyFrom('A1:B2', 'Values', true, true);
      target.load('formulas');
      await context.sync();
      expect(target.formulas).toEqual([[1, 'keep'], [2, 4]]);
    });
  });

  it('transposed, with what formulas point to', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').formulas = [[3, 5, '=SUM(A1:B1)']];
      const target = sheet.getRange('E4');
      target.copyFrom('A1:C1', 'All', false, true);
      const copy = target.getResizedRange(2, 0).load('formulas,values');
      await context.sync();
      expect([copy.formulas, copy.values]).toEqual([[[3], [5], ['=SUM(E4:E5)']], [[3], [5], [8]]]);
    });
  });

  it('formats only', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['source']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const target = sheet.getRange('C3');
      target.copyFrom('A1', 'Formats');
      target.load('values, format/fill/color');
      await context.sync();
      expect([target.values, target.format.fill.color]).toEqual([[['']], '#FF0000']);
    });
  });

  it('a moved cell takes its references with it', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[5, '=A1*2']];
      sheet.getRange('A1').moveTo('D4');
      const formula = sheet.getRange('B1').load('formulas, values');
      await context.sync();
      expect([formula.formulas, formula.values]).toEqual([[['=D4*2']], [[10]]]);
    });
  });
});

describe('finding, replacing, removing, filling', () => {
  it('finds by part, whole cell, case and wildcard', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [['Apple', 'pineapple'], ['apple', 'pear']];
      const all = sheet.findAll('apple', {}).load('address');
      const whole = sheet.getRange('A1:B2').find('apple', { completeMatch: true, matchCase: true }).load('address');
      const wildcard = sheet.getRange('A1:B2').find('p?ar', {}).load('address');
      const none = sheet.getRange('A1:B2').findOrNullObject('plum', {});
      const replaced = sheet.getRange('A1:B2').replaceAll('apple', 'fig', { matchCase: true });
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(all.address).toBe('Sheet1!A1:B1,Sheet1!A2');
      expect([whole.address, wildcard.address, none.isNullObject, replaced.value]).toEqual(['Sheet1!A2', 'Sheet1!B2', true, 2]);
      expect(range.values).toEqual([['Apple', 'pinefig'], ['fig', 'pear']]);
    });
  });

  it('removes rows that repeat the key columns', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B5');
      range.values = [['k', 'v'], ['a', 1], ['A', 2], ['b', 3], ['a', 1]];
      const result = range.removeDuplicates([0], true).load('removed, uniqueRemaining');
      range.load('values');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
      expect(range.values).toEqual([['k', 'v'], ['a', 1], ['b', 3], ['', ''], ['', '']]);
    });
  });

  const fills: readonly [string, Cell[], Cell[]][] = [
    ['a number alone is repeated', [7], [7, 7, 7, 7]],
    ['two numbers go on evenly', [1, 3], [1, 3, 5, 7]],
    ['a text with a number counts', ['Q1'], ['Q1', 'Q2', 'Q3', 'Q4']],
    ['texts repeat', ['x', 'y'], ['x', 'y', 'x', 'y']],
  ];
  it.each(fills)('%s', async (_name, source, filled) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange(`A1:A${source.length}`);
      range.values = source.map((value) => [value]);
      range.autoFill('A1:A4', 'FillDefault');
      const all = sheet.getRange('A1:A4').load('values');
      await context.sync();
      expect(all.values).toEqual(filled.map((value) => [value]));
    });
  });
});

describe('merging, hiding, links, clearing', () => {
  it('a merged area keeps its first value', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [['', 'first'], ['second', '']];
      range.merge();
      range.load('values');
      const areas = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([range.values, areas.address]).toEqual([[['first', ''], ['', '']], 'Sheet1!A1:B2']);
    });
  });

  it('the visible view leaves hidden rows out', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.values = [[1], [2], [3], [4]];
      sheet.getRange('2:3').rowHidden = true;
      const view = range.getVisibleView().load('values, cellAddresses');
      range.load('rowHidden');
      await context.sync();
      expect([view.values, view.cellAddresses, range.rowHidden]).toEqual([[[1], [4]], [['A1'], ['A4']], null]);
    });
  });

  it('a link has a text, a tip and a look of its own', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: 'go', screenTip: 'there' };
      range.load('values, hyperlink, format/font/underline');
      await context.sync();
      expect(range.values).toEqual([['go']]);
      expect(range.hyperlink).toEqual({ documentReference: 'Sheet1!B2', textToDisplay: 'go', screenTip: 'there' });
      expect(range.format.font.underline).toBe('Single');
      range.clear('Hyperlinks');
      range.load('hyperlink');
      await context.sync();
      expect(range.hyperlink).toBeNull();
    });
  });

  it('clears contents or formats or both', async () => {
    await onSheet(async (sheet, context) => {
      const [one, two, three] = [sheet.getRange('A1'), sheet.getRange('A2'), sheet.getRange('A3')];
      for (const range of [one, two, three]) {
        range.values = [['x']];
        range.format.font.bold = true;
      }
      one.clear('Contents');
      two.clear('Formats');
      three.clear();
      for (const range of [one, two, three]) range.load('values, format/font/bold');
      await context.sync();
      expect([one, two, three].map((range) => [range.values[0]?.[0], range.format.font.bold])).toEqual([['', true], ['x', false], ['', false]]);
    });
  });
});
