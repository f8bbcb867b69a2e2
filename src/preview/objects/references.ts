import { sameName } from '../model/operations/nameRules';
import type { SheetModel } from '../model/sheet';
import type { TableModel } from '../model/table';
import type { WorkbookModel } from '../model/workbook';
import { parseLocalAddress } from '../model/address';
import type { Place } from './range/rangeObject';

/** Whoever has the workbook at hand, such as a session. */
interface WorkbookHolder {
  readonly workbook: WorkbookModel;
}

/** A table and the sheet that it stands on. */
export interface TablePlace {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** The workbook's table of a name, whatever the case. */
export function tableOfName(name: string, session: WorkbookHolder): TablePlace | undefined {
  for (const sheet of session.workbook.sheets) {
    const table = sheet.tables.find((candidate) => sameName(candidate.name, name));
    if (table) return { sheet, table };
  }
  return undefined;
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!"(){},;\s]+))!)?([^!"(){},;\s]+)$/;
/** How many names may stand for names before it counts as a circle. */
const DEPTH_LIMIT = 8;

/**
 * The one rectangle that a formula such as `=Sheet1!$A$1:$B$9`, `=Prices`, `=Sales[Amount]` or `=INDIRECT("Sales[Amount]")`
 * stands for; undefined where it is no plain reference. `sheet` is where the formula stands.
 */
export function placeOfFormula(
  formula: string,
  sheet: SheetModel | undefined,
  session: WorkbookHolder,
  depth = 0,
): Place | undefined {
  const text = formula.replace(/^=/, '').trim();
  const indirect = /^INDIRECT\(\s*"((?:[^"]|"")*)"\s*\)$/i.exec(text);
  if (indirect && depth < DEPTH_LIMIT)
    return placeOfFormula(`=${(indirect[1] ?? '').replace(/""/g, '"')}`, sheet, session, depth + 1);
  const structured = placeOfTableReference(text, session);
  if (structured) return structured;
  const match = REFERENCE.exec(text);
  if (!match || depth >= DEPTH_LIMIT) return undefined;
  const sheetName = match[1]?.replace(/''/g, "'") ?? match[2];
  const home =
    sheetName === undefined ? sheet : session.workbook.sheets.find((candidate) => sameName(candidate.name, sheetName));
  const reference = match[3] ?? '';
  const rect = parseLocalAddress(reference.replace(/#$/, ''));
  if (rect) return home && { sheet: home, rect };
  const names = [...(home?.names ?? []), ...session.workbook.names];
  const name = names.find((candidate) => sameName(candidate.name, reference));
  return name && placeOfFormula(name.formula, home, session, depth + 1);
}

/** `Sales`, `Sales[Amount]`, `Sales[#All]`, `Sales[[#Headers],[Amount]]`. */
function placeOfTableReference(text: string, session: WorkbookHolder): Place | undefined {
  const match = /^([\p{L}_\\][^[\]!"(){},;\s]*)(\[.*\])?$/u.exec(text);
  const found = match && tableOfName(match[1] ?? '', session);
  if (!found) return undefined;
  const parts = match[2] === undefined ? [] : specifiers(match[2]);
  if (!parts) return undefined;
  const { sheet, table } = found;
  const columns = parts.filter((part) => !part.startsWith('#'));
  const positions = columns.map((name) => table.columns.findIndex((column) => sameName(column.name, name)));
  if (positions.some((position) => position < 0)) return undefined;
  const left = positions.length > 0 ? table.range.left + Math.min(...positions) : table.range.left;
  const right = positions.length > 0 ? table.range.left + Math.max(...positions) : table.range.right;
  const rows = partRows(
    table,
    parts.find((part) => part.startsWith('#')),
  );
  return rows && { sheet, rect: { ...rows, left, right } };
}

/** The parts between brackets, with Excel's `'` escapes taken out. */
function specifiers(text: string): string[] | undefined {
  const inner = text.slice(1, -1);
  if (inner === '') return [];
  if (!inner.startsWith('[')) return [inner.replace(/'(.)/g, '$1')];
  return [...inner.matchAll(/\[((?:[^\]']|'.)*)\]/g)].map((part) => (part[1] ?? '').replace(/'(.)/g, '$1'));
}

function partRows(table: TableModel, part: string | undefined): { top: number; bottom: number } | undefined {
  const { top, bottom } = table.range;
  const first = table.showHeaders ? top + 1 : top;
  const last = table.showTotals ? bottom - 1 : bottom;
  switch (part?.toLowerCase()) {
    case undefined:
    case '#data':
      return { top: first, bottom: last };
    case '#all':
      return { top, bottom };
    case '#headers':
      return table.showHeaders ? { top, bottom: top } : undefined;
    case '#totals':
      return table.showTotals ? { top: bottom, bottom } : undefined;
    default:
      return undefined;
  }
}
