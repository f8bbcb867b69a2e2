import type { SheetModel } from '../../model/sheet';
import type { TableColumnModel, TableModel } from '../../model/table';
import type { PreservedMarkup } from '../../model/preserved';
import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { parseRect, rectAddress } from '../cells/reference';
import { CONTENT, NAMESPACE, RELATION } from '../package/names';
import type { PackageWriter } from '../package/packageWriter';
import type { Relation, RelationList } from '../package/relations';
import type { StyleWriter } from '../styles/writeStyles';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  childrenOf,
  flagOf,
  numberOf,
  otherAttributes,
  serialize,
  textOf,
  type XmlElement,
} from '../xml/element';
import { attributes, counted, element, XML_DECLARATION } from '../xml/markup';
import { decodeXstring, escapeXstring, escapeXstringAttribute } from '../xml/text';
import { readAutoFilter, writeAutoFilter, type FilterFormats } from './autoFilter';

const TABLE_ATTRIBUTES = [
  'xmlns',
  'id',
  'name',
  'displayName',
  'ref',
  'headerRowCount',
  'totalsRowCount',
  'totalsRowShown',
];
const TABLE_ELEMENTS = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo'];
const COLUMN_ATTRIBUTES = ['id', 'name', 'totalsRowFunction', 'totalsRowLabel'];
const COLUMN_ELEMENTS = ['calculatedColumnFormula', 'totalsRowFormula'];

/** Reads a table's part, or undefined where its area is none. */
export function readTable(
  root: XmlElement,
  relations: readonly Relation[],
  formats: FilterFormats,
): TableModel | undefined {
  const range = parseRect(attributeOf(root, 'ref') ?? '');
  if (!range) return undefined;
  const style = childNamed(root, 'tableStyleInfo');
  const filter = readAutoFilter(childNamed(root, 'autoFilter'), formats);
  const name = decodeXstring(attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '');
  const columns = childrenNamed(childNamed(root, 'tableColumns'), 'tableColumn').map((column) => readColumn(column, name));
  return {
    id: numberOf(root, 'id') ?? 0,
    name,
    range,
    columns,
    showHeaders: (numberOf(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    style: attributeOf(style, 'name') ?? '',
    showBandedRows: flagOf(style, 'showRowStripes'),
    showBandedColumns: flagOf(style, 'showColumnStripes'),
    highlightFirstColumn: flagOf(style, 'showFirstColumn'),
    highlightLastColumn: flagOf(style, 'showLastColumn'),
    showFilterButton: filter !== undefined,
    filter: filter && filter.criteria.size > 0 ? filter : undefined,
    ...readSort(childNamed(root, 'sortState') ?? childNamed(childNamed(root, 'autoFilter'), 'sortState'), range.left),
    preserved: preservedOf(root, TABLE_ATTRIBUTES, TABLE_ELEMENTS, relations),
  };
}

function readColumn(column: XmlElement, table: string): TableColumnModel {
  const formula = childNamed(column, 'calculatedColumnFormula');
  const totalFunction = attributeOf(column, 'totalsRowFunction');
  const totalLabel = attributeOf(column, 'totalsRowLabel');
  return {
    id: numberOf(column, 'id') ?? 0,
    name: decodeXstring(attributeOf(column, 'name') ?? ''),
    ...(formula ? { formula: fromFileFormula(decodeXstring(textOf(formula)), table) } : {}),
    ...(totalFunction === undefined ? {} : { totalFunction }),
    ...(totalLabel === undefined ? {} : { totalLabel: decodeXstring(totalLabel) }),
    preserved: preservedOf(column, COLUMN_ATTRIBUTES, COLUMN_ELEMENTS, []),
  };
}

function preservedOf(
  root: XmlElement,
  knownAttributes: string[],
  knownElements: string[],
  relations: readonly Relation[],
): PreservedMarkup {
  const rest = childrenOf(root).filter((child) => !knownElements.includes(child.name));
  return {
    attributes: otherAttributes(root, knownAttributes),
    elements: new Map(rest.map((child) => [child.name, serialize(child)])),
    relations,
  };
}

function readSort(sort: XmlElement | undefined, left: number): Pick<TableModel, 'sortFields' | 'sortMatchCase'> {
  const fields = childrenNamed(sort, 'sortCondition').flatMap((condition) => {
    const column = parseRect(attributeOf(condition, 'ref') ?? '')?.left;
    const onValue = (attributeOf(condition, 'sortBy') ?? 'value') === 'value';
    return column === undefined || !onValue
      ? []
      : [{ key: column - left, ascending: !flagOf(condition, 'descending'), sortOn: 'Value' }];
  });
  return { sortFields: fields, sortMatchCase: flagOf(sort, 'caseSensitive') };
}

/** Writes the sheet's tables as parts and gives the list that the sheet keeps of them. */
export function writeTables(
  sheet: SheetModel,
  relations: RelationList,
  writer: PackageWriter,
  styles: StyleWriter,
): string {
  const entries = sheet.tables.map((table) => {
    const path = writer.freePath('xl/tables/table', '.xml');
    writer.add(path, CONTENT.table, tableMarkup(table, sheet, styles));
    writer.addRelations(path, (table.preserved?.relations ?? []) as readonly Relation[]);
    return element('tablePart', { 'r:id': relations.add(RELATION.table, path) });
  });
  return counted('tableParts', entries);
}

function tableMarkup(table: TableModel, sheet: SheetModel, styles: StyleWriter): string {
  const bottom = table.range.bottom - (table.showTotals ? 1 : 0);
  const hasFilter = table.showFilterButton && table.showHeaders;
  const columns = table.columns.map((column, index) => columnMarkup(table, column, index, sheet));
  const root = {
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: rectAddress(table.range),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  };
  return [
    `${XML_DECLARATION}<table xmlns="${NAMESPACE.main}"${attributes({ ...table.preserved?.attributes, ...root })}>`,
    hasFilter ? writeAutoFilter({ ...table.range, bottom }, table.filter?.criteria ?? new Map(), styles) : '',
    sortMarkup(table, bottom),
    counted('tableColumns', columns),
    element('tableStyleInfo', {
      name: table.style || undefined,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
    ...[...(table.preserved?.elements.values() ?? [])],
    '</table>',
  ].join('');
}

/** A column's name is its header cell's text, or Excel repairs the file. */
export const headerText = (table: TableModel, index: number, sheet: SheetModel): string => {
  const name = table.columns[index]?.name ?? '';
  const cell = table.showHeaders ? sheet.cells.value(table.range.top, table.range.left + index) : undefined;
  const isUnique = (text: string): boolean =>
    !table.columns.some((other, at) => at !== index && other.name.toLowerCase() === text.toLowerCase());
  return typeof cell === 'string' && cell !== '' && isUnique(cell) ? cell : name;
};

/** The header texts of the sheet's tables that differ from what their cells hold: numbers, formulas, blanks. */
export function headersToWrite(sheet: SheetModel): Map<number, Map<number, string>> {
  const headers = new Map<number, Map<number, string>>();
  for (const table of sheet.tables.filter(({ showHeaders }) => showHeaders)) {
    const { top, left } = table.range;
    table.columns.forEach((_, index) => {
      const text = headerText(table, index, sheet);
      if (sheet.cells.value(top, left + index) === text && !sheet.cells.formula(top, left + index)) return;
      headers.set(top, (headers.get(top) ?? new Map<number, string>()).set(left + index, text));
    });
  }
  return headers;
}

function columnMarkup(table: TableModel, column: TableColumnModel, index: number, sheet: SheetModel): string {
  const total = table.showTotals ? sheet.cells.formula(table.range.bottom, table.range.left + index) : undefined;
  const formulas =
    (column.formula === undefined ? '' : formulaElement('calculatedColumnFormula', column.formula, table.name)) +
    (column.totalFunction === 'custom' && total ? formulaElement('totalsRowFormula', total.text, table.name) : '');
  const label = column.totalLabel === undefined ? '' : ` totalsRowLabel="${escapeXstringAttribute(column.totalLabel)}"`;
  const markup =
    `${attributes({ id: column.id, ...column.preserved?.attributes })} name="${escapeXstringAttribute(headerText(table, index, sheet))}"` +
    `${attributes({ totalsRowFunction: column.totalFunction })}${label}`;
  const content = formulas + [...(column.preserved?.elements.values() ?? [])].join('');
  return content === '' ? `<tableColumn${markup}/>` : `<tableColumn${markup}>${content}</tableColumn>`;
}

const formulaElement = (name: string, formula: string, table: string): string =>
  `<${name}>${escapeXstring(toFileFormula(formula, table))}</${name}>`;

function sortMarkup(table: TableModel, bottom: number): string {
  const top = table.range.top + (table.showHeaders ? 1 : 0);
  const conditions = table.sortFields.flatMap((field) => {
    const key = Number(field['key']);
    const column = table.range.left + key;
    if (
      !Number.isInteger(key) ||
      column > table.range.right ||
      top > bottom ||
      (field['sortOn'] ?? 'Value') !== 'Value'
    )
      return [];
    const ref = rectAddress({ top, bottom, left: column, right: column });
    return [element('sortCondition', { descending: field['ascending'] === false || undefined, ref })];
  });
  if (conditions.length === 0) return '';
  return element(
    'sortState',
    { caseSensitive: table.sortMatchCase || undefined, ref: rectAddress({ ...table.range, top, bottom }) },
    conditions.join(''),
  );
}
