import type { OfficeClassDefinition, OfficeObject } from '../../interpreter/officeClass';
import { drawingsOf } from '../../model/drawing/drawing';
import type { SheetModel } from '../../model/sheet';
import { itemNotFound } from '../arguments';
import { drawingAt } from '../shape/shapeCollection';
import { drawingByKey } from '../shape/shapePlace';
import { addChart, chartObject } from './addChart';

/** A chart of the sheet's by its name, whatever the case, or its id. */
function find(sheet: SheetModel, key: unknown): OfficeObject | undefined {
  const chart = drawingByKey(drawingsOf(sheet.drawings, 'chart'), key);
  return chart && chartObject(sheet, chart);
}

function named(sheet: SheetModel, key: unknown): OfficeObject {
  const chart = find(sheet, key);
  if (!chart) throw itemNotFound("The requested resource doesn't exist.");
  return chart;
}

export const chartCollectionClass: OfficeClassDefinition<SheetModel> = {
  eventTarget: (sheet) => sheet.id,
  scalars: { count: { get: (sheet) => drawingsOf(sheet.drawings, 'chart').length } },
  items: (sheet) => drawingsOf(sheet.drawings, 'chart').map((chart) => chartObject(sheet, chart)),
  item: find,
  methods: {
    add: (sheet, args, session) => addChart(sheet, args, session),
    getCount: (sheet) => drawingsOf(sheet.drawings, 'chart').length,
    getItem: (sheet, [name]) => named(sheet, name),
    getItemAt: (sheet, [index]) => chartObject(sheet, drawingAt(drawingsOf(sheet.drawings, 'chart'), index)),
    getItemOrNullObject: (sheet, [name]) => find(sheet, name) ?? null,
    _GetItem: (sheet, [key]) => named(sheet, key),
  },
};
