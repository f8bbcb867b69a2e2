import type { SheetModel } from '../sheet';
import type { DrawingModel } from './drawing';
import { allDrawings } from './groupFrames';

/**
 * Puts copies of a sheet's drawings on the copy of the sheet, each with an id of its own. What other parts of the sheet
 * or the workbook name stays behind: slicers, as in Excel, and form controls. PivotTables have been copied already.
 */
export function copyDrawings(original: SheetModel, copy: SheetModel, newId: () => string): void {
  const pivotIds = original.pivotTables.map(({ id }, index) => [id, copy.pivotTables[index]?.id ?? id] as const);
  copy.drawings = copiedDrawings(original.drawings.filter(standsAlone), newId, pivotIds);
}

/** Drawings that are copied together: lines among them stay tied to the copies of their shapes. */
export function copiedDrawings(
  drawings: readonly DrawingModel[],
  newId: () => string,
  pivotIds: readonly (readonly [string, string])[] = [],
): DrawingModel[] {
  const ids = new Map([
    ...pivotIds,
    ...[...allDrawings(drawings)].map(({ drawing }) => [drawing.id, newId()] as const),
  ]);
  return cloned(drawings, ids);
}

/** Whether a drawing can be where nothing else of its sheet is: frames that lead nowhere from the drawing part name something outside it. */
export function standsAlone({ kind, file }: DrawingModel): boolean {
  if (kind === 'slicer') return false;
  return (
    kind !== 'unknown' || (file !== undefined && file.relations.length > 0 && /^<\w+:?\w+Anchor\b/.test(file.markup))
  );
}

const ID_KEYS = new Set(['id', 'shapeId', 'pivotTableId']);

/** A deep copy in which ids are the copies', pictures are shared, and what was one thing twice is so again. */
function cloned(drawings: readonly DrawingModel[], ids: ReadonlyMap<string, string>): DrawingModel[] {
  const copies = new Map<unknown, unknown>();
  const copyOf = (value: object): unknown => {
    if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, clone(part, '')]));
    if (Array.isArray(value)) return value.map((part) => clone(part, ''));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clone(part, name)]));
  };
  const clone = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return ID_KEYS.has(key) ? (ids.get(value) ?? value) : value;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const copy = copyOf(value);
    copies.set(value, copy);
    return copy;
  };
  return drawings.map((drawing) => clone(drawing, '') as DrawingModel);
}
