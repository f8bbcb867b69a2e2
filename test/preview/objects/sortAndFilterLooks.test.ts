import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

const ARROW = (index: number): Excel.Icon => ({ set: 'ThreeArrows', index });

/** Numbers under a header, with an arrow for each (down up to 33 percent of the span, up from 67 percent) and negative ones in red. */
function prepare(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:A7');
  range.values = [['Figure'], [50], [-20], [100], [0], [90], ['none']];
  const data = sheet.getRange('A2:A7');
  data.conditionalFormats.add('IconSet').iconSet.style = 'ThreeArrows';
  const { cellValue } = data.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: '=0', operator: 'LessThan' };
  cellValue.format.fill.color = '#FF0000';
  cellValue.format.font.color = '#FFFFFF';
  return range;
}

async function shown(sheet: Excel.Worksheet): Promise<unknown[]> {
  const view = sheet.getRange('A2:A7').getVisibleView().load('values');
  await sheet.context.sync();
  return view.values.flat();
}

describe('sorting by what conditional formats show', () => {
  const cases: readonly [string, Excel.SortField, unknown[]][] = [
    ['an icon to the top', { key: 0, sortOn: 'Icon', icon: ARROW(2) }, [100, 90, 50, -20, 0, 'none']],
    [
      'an icon to the bottom',
      { key: 0, sortOn: 'Icon', icon: ARROW(0), ascending: false },
      [50, 100, 90, 'none', -20, 0],
    ],
    ['a fill to the top', { key: 0, sortOn: 'CellColor', color: '#FF0000' }, [-20, 50, 100, 0, 90, 'none']],
    [
      'a font colour to the bottom',
      { key: 0, sortOn: 'FontColor', color: '#FFFFFF', ascending: false },
      [50, 100, 0, 90, 'none', -20],
    ],
  ];
  it.each(cases)('%s', async (_what, field, expected) => {
    await onSheet(async (sheet, context) => {
      const range = prepare(sheet);
      range.sort.apply([field], false, true);
      range.load('values');
      await context.sync();
      expect(range.values.flat().slice(1)).toEqual(expected);
    });
  });
});

describe('filtering by what conditional formats show', () => {
  const cases: readonly [string, Excel.FilterCriteria, unknown[]][] = [
    ['the highest icon', { filterOn: 'Icon', icon: ARROW(2) }, [100, 90]],
    ['the middle one', { filterOn: 'Icon', icon: ARROW(1) }, [50]],
    ['no icon', { filterOn: 'Icon', icon: { set: 'Invalid', index: 0 } }, ['none']],
    ['an icon of another set', { filterOn: 'Icon', icon: { set: 'ThreeFlags', index: 2 } }, []],
    ['a fill', { filterOn: 'CellColor', color: '#FF0000' }, [-20]],
    ['a font colour', { filterOn: 'FontColor', color: '#FFFFFF' }, [-20]],
  ];
  it.each(cases)('%s', async (_what, criteria, expected) => {
    await onSheet(async (sheet) => {
      sheet.autoFilter.apply(prepare(sheet), 0, criteria);
      if (expected.length > 0) expect(await shown(sheet)).toEqual(expected);
      else {
        const rows = sheet.getRange('2:7').load('rowHidden');
        await sheet.context.sync();
        expect(rows.rowHidden).toBe(true);
      }
    });
  });

  it('in a table, and reads the criteria back', async () => {
    await onSheet(async (sheet, context) => {
      prepare(sheet);
      const { filter } = sheet.tables.add('A1:A7', true).columns.getItemAt(0);
      filter.applyIconFilter(ARROW(0));
      filter.load('criteria');
      expect(await shown(sheet)).toEqual([-20, 0]);
      expect(filter.criteria).toMatchObject({ filterOn: 'Icon', icon: ARROW(0) });
      await context.sync();
    });
  });

  it.each<[string, unknown]>([
    ['an unknown set', { set: 'SixHats', index: 0 }],
    ['an icon too many', { set: 'ThreeArrows', index: 3 }],
    ['no icon at all', undefined],
  ])('refuses %s', async (_what, icon) => {
    const run = onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(prepare(sheet), 0, { filterOn: 'Icon', icon: icon as Excel.Icon });
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });
});
