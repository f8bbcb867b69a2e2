import { GRID_COLUMNS, intersect, type Rect } from '../../model/area';
import type { FormulaCell } from './formulaCell';

/** The formulas that read one and the same area. */
interface AreaReaders {
  readonly rect: Rect;
  readonly readers: Set<FormulaCell>;
}

const BLOCK_ROWS = 512;
/** An area over more blocks than this is looked at for every change. */
const MOST_BLOCKS = 32;

/** Which formulas read which cells of one sheet: single cells by address, areas by blocks of rows. */
export class Dependents {
  private readonly single = new Map<number, Set<FormulaCell>>();
  private readonly areas = new Map<string, AreaReaders>();
  private readonly blocks = new Map<number, Set<AreaReaders>>();
  private readonly tall = new Set<AreaReaders>();

  add(rect: Rect, reader: FormulaCell): void {
    if (rect.top === rect.bottom && rect.left === rect.right) {
      addTo(this.single, rect.top * GRID_COLUMNS + rect.left, reader);
      return;
    }
    const key = `${rect.top},${rect.left},${rect.bottom},${rect.right}`;
    const known = this.areas.get(key);
    if (known) {
      known.readers.add(reader);
      return;
    }
    const area = { rect, readers: new Set([reader]) };
    this.areas.set(key, area);
    for (const home of this.homes(rect)) home.add(area);
  }

  remove(rect: Rect, reader: FormulaCell): void {
    if (rect.top === rect.bottom && rect.left === rect.right) {
      this.single.get(rect.top * GRID_COLUMNS + rect.left)?.delete(reader);
      return;
    }
    const key = `${rect.top},${rect.left},${rect.bottom},${rect.right}`;
    const known = this.areas.get(key);
    known?.readers.delete(reader);
    if (!known || known.readers.size > 0) return;
    this.areas.delete(key);
    for (const home of this.homes(rect)) home.delete(known);
  }

  /** Calls for every formula that reads any of the cells; for some of them more than once. */
  forEach(rect: Rect, visit: (reader: FormulaCell) => void): void {
    this.visitSingles(rect, visit);
    const [first, last] = [Math.floor(rect.top / BLOCK_ROWS), Math.floor(rect.bottom / BLOCK_ROWS)];
    if (last - first > this.blocks.size) for (const area of this.areas.values()) visitArea(area, rect, visit);
    else {
      for (const area of this.tall) visitArea(area, rect, visit);
      for (let block = first; block <= last; block++)
        for (const area of this.blocks.get(block) ?? []) visitArea(area, rect, visit);
    }
  }

  private visitSingles(rect: Rect, visit: (reader: FormulaCell) => void): void {
    const cells = (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
    if (cells <= this.single.size) {
      for (let row = rect.top; row <= rect.bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++)
          this.single.get(row * GRID_COLUMNS + column)?.forEach(visit);
      }
      return;
    }
    for (const [key, readers] of this.single) {
      const row = Math.floor(key / GRID_COLUMNS);
      const column = key % GRID_COLUMNS;
      if (row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right) readers.forEach(visit);
    }
  }

  private homes(rect: Rect): Set<AreaReaders>[] {
    const [first, last] = [Math.floor(rect.top / BLOCK_ROWS), Math.floor(rect.bottom / BLOCK_ROWS)];
    if (last - first >= MOST_BLOCKS) return [this.tall];
    const homes: Set<AreaReaders>[] = [];
    for (let block = first; block <= last; block++) {
      let home = this.blocks.get(block);
      if (!home) this.blocks.set(block, (home = new Set()));
      homes.push(home);
    }
    return homes;
  }
}

function visitArea(area: AreaReaders, rect: Rect, visit: (reader: FormulaCell) => void): void {
  if (intersect(area.rect, rect)) area.readers.forEach(visit);
}

function addTo(map: Map<number, Set<FormulaCell>>, key: number, reader: FormulaCell): void {
  const known = map.get(key);
  if (known) known.add(reader);
  else map.set(key, new Set([reader]));
}
