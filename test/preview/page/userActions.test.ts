import { describe, expect, it } from '@jest/globals';
import type { PreviewExcel } from '../../../src/preview';
import { ClassBindings } from '../../../src/preview/interpreter/classBinding';
import { processBatch } from '../../../src/preview/interpreter/processBatch';
import type { WireBatch } from '../../../src/preview/interpreter/wire';
import { drawingsOf } from '../../../src/preview/model/drawing/drawing';
import { officeClasses } from '../../../src/preview/objects/registry';
import { slicerItemsOf } from '../../../src/preview/page/slicers/slicerChoice';
import * as cells from '../../../src/preview/page/user/cellActions';
import * as comments from '../../../src/preview/page/user/commentActions';
import * as drawings from '../../../src/preview/page/user/drawingActions';
import * as filters from '../../../src/preview/page/user/filterActions';
import * as pivots from '../../../src/preview/page/user/pivotActions';
import * as sheets from '../../../src/preview/page/user/sheetActions';
import * as slicers from '../../../src/preview/page/user/slicerActions';
import { eventsArrive, onSheet } from '../onSheet';

/** Does what the page does with a batch; answers what it reads. */
function perform({ session }: PreviewExcel, batch: WireBatch): unknown {
  const { Error: failure, Results } = processBatch(batch, session, new ClassBindings(session.library, officeClasses));
  if (failure) throw new Error(`${failure.Code}: ${failure.Message}`);
  return Results.at(-1)?.Value;
}

const firstSheet = ({ session }: PreviewExcel) => {
  const [sheet] = session.workbook.sheets;
  if (!sheet) throw new Error('a workbook has a sheet');
  return sheet;
};

describe('what the user does in cells', () => {
  it('is taken as typed, and handlers hear of it', () =>
    onSheet(async (sheet, context, excel) => {
      const heard: string[] = [];
      sheet.onChanged.add(async ({ address, source }) => void heard.push(`${address} ${source}`));
      const range = sheet.getRange('B2:B4').load('values');
      await context.sync();
      const { id } = firstSheet(excel);
      const area = { top: 1, bottom: 3, left: 1, right: 1 };
      perform(excel, cells.enterTexts(id, area, [['12'], ['pear'], ['=B2*2']]));
      range.load('values');
      await context.sync();
      await eventsArrive();
      expect(range.values).toEqual([[12], ['pear'], [24]]);
      expect(heard).toEqual(['B2:B4 Local']);
      perform(excel, cells.clearContents(id, area));
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[''], [''], ['']]);
    }));

  it('moves the selection and widens columns', () =>
    onSheet(async (_sheet, _context, excel) => {
      const sheet = firstSheet(excel);
      perform(excel, cells.selectArea(sheet.id, { top: 2, left: 1, bottom: 4, right: 1 }));
      expect(sheet.selection).toEqual({ top: 2, left: 1, bottom: 4, right: 1 });
      perform(excel, cells.setColumnWidth(sheet.id, 1, 99));
      expect(sheet.columns.get(1)?.width).toBe(99);
    }));

  it('adds sheets and goes to them', () =>
    onSheet(async (_sheet, _context, excel) => {
      perform(excel, sheets.addSheet());
      const { workbook } = excel.session;
      expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
      perform(excel, sheets.activateSheet(firstSheet(excel).id));
      expect(workbook.activeSheetId).toBe(firstSheet(excel).id);
    }));
});

const ROWS = [
  ['Fruit', 'Sold'],
  ['pear', 12],
  ['fig', 3],
  ['plum', 40],
];

describe('what the user does with filters', () => {
  const check = (
    what: string,
    prepare: (sheet: Excel.Worksheet) => void,
    columnOf: (excel: PreviewExcel) => filters.FilterColumn,
  ) =>
    it(`filters, sorts and clears ${what}`, () =>
      onSheet(async (sheet, context, excel) => {
        sheet.getRange('A1:B4').values = ROWS;
        prepare(sheet);
        await context.sync();
        const shown = (): unknown[] =>
          [1, 2, 3]
            .filter((row) => !firstSheet(excel).rows.get(row)?.hidden)
            .map((row) => firstSheet(excel).cells.value(row, 0));
        const column = columnOf(excel);
        perform(excel, filters.filterByTexts(column, ['pear', 'fig']));
        expect(shown()).toEqual(['pear', 'fig']);
        perform(excel, filters.clearColumnFilter(column));
        expect(shown()).toEqual(['pear', 'fig', 'plum']);
        perform(excel, filters.sortByColumn(column, true));
        expect(shown()).toEqual(['fig', 'pear', 'plum']);
      }));

  check(
    'a table',
    (sheet) => void sheet.tables.add('A1:B4', true),
    (excel) => ({
      kind: 'table',
      sheetId: firstSheet(excel).id,
      tableId: firstSheet(excel).tables[0]?.id ?? 0,
      position: 0,
    }),
  );
  check(
    'a sheet’s own filter',
    (sheet) => void sheet.autoFilter.apply('A1:B4'),
    (excel) => ({
      kind: 'sheet',
      sheetId: firstSheet(excel).id,
      range: { top: 0, left: 0, bottom: 3, right: 1 },
      position: 0,
    }),
  );
});

describe('what the user does with drawings', () => {
  it('moves, sizes, activates and deletes a chart', () =>
    onSheet(async (sheet, context, excel) => {
      const heard: string[] = [];
      sheet.getRange('A1:B4').values = ROWS;
      const chart = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      chart.onActivated.add(async () => void heard.push('activated'));
      await context.sync();
      const [model] = drawingsOf(firstSheet(excel).drawings, 'chart');
      if (!model) throw new Error('there is no chart');
      const { id } = firstSheet(excel);
      perform(excel, drawings.placeDrawing(id, model, { left: 30, top: 45, width: 300, height: 150 }));
      perform(excel, drawings.activateChart(id, model.id));
      chart.load('left, top, width, height');
      await context.sync();
      await eventsArrive();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([30, 45, 300, 150]);
      expect(heard).toEqual(['activated']);
      perform(excel, drawings.deleteDrawing(id, model));
      expect(firstSheet(excel).drawings).toEqual([]);
    }));
});

describe('what the user does with a slicer', () => {
  it('reads its items, chooses some and takes the choice back', () =>
    onSheet(async (sheet, context, excel) => {
      sheet.getRange('A1:B4').values = ROWS;
      context.workbook.slicers.add(sheet.tables.add('A1:B4', true), 'Fruit', sheet);
      await context.sync();
      const { id, drawings: all } = firstSheet(excel);
      const [slicer] = drawingsOf(all, 'slicer');
      const items = () => slicerItemsOf(perform(excel, slicers.readSlicerItems(id, slicer?.id ?? '')));
      expect(items()?.map(({ name, isSelected }) => [name, isSelected])).toEqual([
        ['fig', true],
        ['pear', true],
        ['plum', true],
      ]);
      perform(excel, slicers.selectSlicerItems(id, slicer?.id ?? '', ['fig']));
      expect(
        items()
          ?.filter(({ isSelected }) => isSelected)
          .map(({ key }) => key),
      ).toEqual(['fig']);
      expect(firstSheet(excel).rows.get(1)?.hidden).toBe(true);
      perform(excel, slicers.clearSlicer(id, slicer?.id ?? ''));
      expect(items()?.every(({ isSelected }) => isSelected)).toBe(true);
    }));
});

describe('what the user does with a comment', () => {
  it('answers it, resolves it and deletes it', () =>
    onSheet(async (sheet, context, excel) => {
      context.workbook.comments.add(sheet.getRange('A1'), 'Why?');
      await context.sync();
      const [comment] = firstSheet(excel).comments;
      if (!comment) throw new Error('there is no comment');
      perform(excel, comments.replyToComment(comment.id, 'Because.'));
      perform(excel, comments.setResolved(comment.id, true));
      expect([comment.replies.map(({ content }) => content), comment.resolved]).toEqual([['Because.'], true]);
      perform(excel, comments.deleteComment(comment.id));
      expect(firstSheet(excel).comments).toEqual([]);
    }));
});

describe('what the user does with a PivotTable', () => {
  it('closes items, filters and sorts a field', () =>
    onSheet(async (sheet, context, excel) => {
      sheet.getRange('A1:C5').values = [
        ['Region', 'Fruit', 'Sold'],
        ['East', 'fig', 1],
        ['East', 'pear', 2],
        ['West', 'fig', 3],
        ['West', 'plum', 4],
      ];
      const pivot = sheet.pivotTables.add('P', sheet.getRange('A1:C5'), sheet.getRange('E1'));
      for (const name of ['Region', 'Fruit']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(name));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Sold'));
      await context.sync();
      const { id: sheetId, pivotTables } = firstSheet(excel);
      const place = { sheetId, pivotId: pivotTables[0]?.id ?? '', field: 'Region' };
      const labels = (): unknown[] =>
        Array.from({ length: 9 }, (_, row) => firstSheet(excel).cells.value(row, 4)).filter(
          (value) => value !== undefined,
        );
      expect(labels()).toEqual(['Row Labels', 'East', 'fig', 'pear', 'West', 'fig', 'plum', 'Grand Total']);
      perform(excel, pivots.expandItem(place, 'East', false));
      expect(labels()).toEqual(['Row Labels', 'East', 'West', 'fig', 'plum', 'Grand Total']);
      perform(excel, pivots.sortField(place, false));
      expect(labels().slice(0, 2)).toEqual(['Row Labels', 'West']);
      perform(excel, pivots.filterField(place, ['East']));
      expect(labels()).toEqual(['Row Labels', 'East', 'Grand Total']);
      perform(excel, pivots.clearField(place));
      expect(labels()).toContain('West');
    }));
});
