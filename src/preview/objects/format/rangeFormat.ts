import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../interpreter/officeClass';
import type { LiveArea } from '../../interpreter/liveArea';
import type { ExcelSession } from '../../interpreter/session';
import { autofitColumns, autofitRows } from '../../model/autofit';
import { restyle } from '../../model/cellStyles';
import { columnPoints, rowPoints, standardColumnPoints } from '../../model/lineSizes';
import { booleanArgument, integerArgument, numberArgument } from '../arguments';
import { formatChanged } from '../cells/changes';
import { checkAllowed } from '../cells/protectedCells';
import { cellText } from '../cells/readCells';
import { rectOf } from '../range/rangeObject';
import { alignmentScalars, INDENT_LIMIT } from './alignment';

/** Excel's limits of a row's height and a column's width, in points. */
const HEIGHT_LIMIT = 409.5;
const WIDTH_LIMIT = 1_341;

type Axis = 'rows' | 'columns';

const spans = (area: LiveArea, axis: Axis): readonly (readonly [number, number])[] =>
  area.rects.map((rect) => (axis === 'rows' ? [rect.top, rect.bottom] : [rect.left, rect.right]));

/** The size that all lines have in common, in points; null where they differ. */
function commonSize(area: LiveArea, axis: Axis): number | null {
  rectOf(area);
  const { sheet } = area;
  const lines = axis === 'rows' ? sheet.rows : sheet.columns;
  let found: number | undefined;
  for (const [first, last] of spans(area, axis)) {
    const sizes = new Set<number>();
    const isLong = last - first > lines.size;
    if (isLong) {
      sizes.add(axis === 'rows' ? sheet.standardHeight : standardColumnPoints(sheet));
      for (const line of lines.keys()) if (line >= first && line <= last) sizes.add(sizeOf(area, axis, line));
    } else for (let line = first; line <= last; line++) sizes.add(sizeOf(area, axis, line));
    for (const size of sizes) {
      if (found !== undefined && found !== size) return null;
      found = size;
    }
  }
  return found ?? null;
}

const sizeOf = ({ sheet }: LiveArea, axis: Axis, line: number): number =>
  axis === 'rows' ? rowPoints(sheet, line) : columnPoints(sheet, line);

/** Sets the size of lines; undefined gives them the sheet's standard size. */
function setSize(area: LiveArea, axis: Axis, size: number | undefined): void {
  rectOf(area);
  checkAllowed(area.sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines: Map<number, { hidden?: boolean; height?: number; width?: number }> =
    axis === 'rows' ? area.sheet.rows : area.sheet.columns;
  const key = axis === 'rows' ? 'height' : 'width';
  for (const [first, last] of spans(area, axis)) {
    for (let line = first; line <= last; line++) {
      const settings = { ...lines.get(line) };
      delete settings[key];
      if (size !== undefined) settings[key] = size;
      if (size !== undefined) settings.hidden = size === 0;
      if (size === undefined && !lines.has(line)) continue;
      lines.set(line, settings);
    }
  }
}

const size = (axis: Axis, name: string, limit: number): ScalarDefinition<LiveArea> => ({
  get: (area) => commonSize(area, axis),
  set: (area, value) => {
    if (value !== null && value !== undefined) setSize(area, axis, numberArgument(value, name, 0, limit));
  },
});

const standardSize = (axis: Axis, name: string): ScalarDefinition<LiveArea> => ({
  get: (area) => {
    const common = commonSize(area, axis);
    return common === null
      ? null
      : common === (axis === 'rows' ? area.sheet.standardHeight : standardColumnPoints(area.sheet));
  },
  set: (area, value) => {
    if (booleanArgument(value, name)) setSize(area, axis, undefined);
  },
});

/** Moves each cell's indent, as far as there is room. */
function adjustIndent(session: ExcelSession, area: LiveArea, amount: number): void {
  rectOf(area);
  checkAllowed(area.sheet, 'allowFormatCells');
  const { styles } = session.workbook;
  for (const rect of area.rects) {
    restyle(area.sheet, rect, (id) => {
      const level = Math.min(Math.max(styles.get(id).alignment.indentLevel + amount, 0), INDENT_LIMIT);
      return styles.changed(id, { alignment: { indentLevel: level } });
    });
    formatChanged(session, area.sheet, rect);
  }
}

const shownText = (session: ExcelSession, area: LiveArea) => (row: number, column: number) =>
  cellText(session, area.sheet, row, column);

export const rangeFormatClass: OfficeClassDefinition<LiveArea> = {
  scalars: {
    ...alignmentScalars,
    columnWidth: size('columns', 'columnWidth', WIDTH_LIMIT),
    rowHeight: size('rows', 'rowHeight', HEIGHT_LIMIT),
    useStandardWidth: standardSize('columns', 'useStandardWidth'),
    useStandardHeight: standardSize('rows', 'useStandardHeight'),
  },
  navigation: {
    borders: (area) => officeObject('RangeBorderCollection', area),
    fill: (area) => officeObject('RangeFill', area),
    font: (area) => officeObject('RangeFont', area),
    protection: (area) => officeObject('FormatProtection', area),
  },
  methods: {
    adjustIndent: (area, [amount], session) => {
      adjustIndent(session, area, integerArgument(amount, 'amount', -INDENT_LIMIT, INDENT_LIMIT));
    },
    autofitColumns: (area, _, session) => {
      checkAllowed(area.sheet, 'allowFormatColumns');
      for (const rect of area.rects) autofitColumns(session.workbook, area.sheet, rect, shownText(session, area));
    },
    autofitRows: (area, _, session) => {
      checkAllowed(area.sheet, 'allowFormatRows');
      for (const rect of area.rects) autofitRows(session.workbook, area.sheet, rect, shownText(session, area));
    },
  },
};
