import { columnIndex, columnName } from '../../model/address';
import { GRID_COLUMNS, GRID_ROWS } from '../../model/area';
import type { ReferenceArea } from './token';

const CELLS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?$/i;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** The area that A1 text without a sheet names; undefined for what is no place in the grid. */
export function parseArea(text: string): ReferenceArea | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, c1 = '', left = '', r1 = '', top = '', c2 = c1, right = left, r2 = r1, bottom = top] = cells;
    const form = cells[6] === undefined ? 'cell' : 'area';
    return ordered(form, line(top, r1), column(left, c1), line(bottom, r2), column(right, c2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, c1 = '', left = '', c2 = '', right = ''] = columns;
    return ordered('columns', whole(0), column(left, c1), whole(GRID_ROWS - 1), column(right, c2));
  }
  const rows = ROWS.exec(text);
  if (!rows) return undefined;
  const [, r1 = '', top = '', r2 = '', bottom = ''] = rows;
  return ordered('rows', line(top, r1), whole(0), line(bottom, r2), whole(GRID_COLUMNS - 1));
}

interface Edge {
  readonly at: number;
  readonly absolute: boolean;
}

const whole = (at: number): Edge => ({ at, absolute: true });
const column = (name: string, mark: string): Edge => ({ at: columnIndex(name), absolute: mark === '$' });
const line = (digits: string, mark: string): Edge => ({ at: Number(digits) - 1, absolute: mark === '$' });

function ordered(
  form: ReferenceArea['form'],
  row1: Edge,
  column1: Edge,
  row2: Edge,
  column2: Edge,
): ReferenceArea | undefined {
  const [top, bottom] = row1.at <= row2.at ? [row1, row2] : [row2, row1];
  const [left, right] = column1.at <= column2.at ? [column1, column2] : [column2, column1];
  if (top.at < 0 || left.at < 0 || bottom.at >= GRID_ROWS || right.at >= GRID_COLUMNS) return undefined;
  return {
    form,
    top: top.at,
    left: left.at,
    bottom: bottom.at,
    right: right.at,
    absoluteTop: top.absolute,
    absoluteLeft: left.absolute,
    absoluteBottom: bottom.absolute,
    absoluteRight: right.absolute,
  };
}

/** The area as A1 text with its `$` marks. */
export function areaText(area: ReferenceArea): string {
  const left = `${area.absoluteLeft ? '$' : ''}${columnName(area.left)}`;
  const right = `${area.absoluteRight ? '$' : ''}${columnName(area.right)}`;
  const top = `${area.absoluteTop ? '$' : ''}${area.top + 1}`;
  const bottom = `${area.absoluteBottom ? '$' : ''}${area.bottom + 1}`;
  switch (area.form) {
    case 'cell':
      return `${left}${top}`;
    case 'area':
      return `${left}${top}:${right}${bottom}`;
    case 'columns':
      return `${left}:${right}`;
    case 'rows':
      return `${top}:${bottom}`;
  }
}
