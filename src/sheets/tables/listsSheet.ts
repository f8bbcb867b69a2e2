import { fieldsOf } from '../../domain/catalogue/catalogue';
import type { Language } from '../../domain/language';
import { TABLE_NAMES, type FieldDefinition, type ListItem, type TableName } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import { absoluteAddress, quotedSheetName } from '../address';
import type { CellInput, ListSource, PlanStep, SheetContent } from '../plan';
import { FONTS, PALETTE } from '../style';

/** Mark of the hidden sheet that holds the items of drop-downs. */
export const LISTS_KIND = 'lists';

/** What Excel takes as an inline list: 255 characters in all, no commas in an item. */
const INLINE_CHARACTERS = 255;

/** One column of the Lists sheet. */
export interface ListColumn {
  readonly name: string;
  readonly items: readonly string[];
}

/** The items of a field in the language; yes and no for a yes-or-no field; undefined where any value may stand. */
export function itemLabels(definition: FieldDefinition, texts: Texts): readonly string[] | undefined {
  if (definition.type === 'yesNo') return [texts('tables.yes'), texts('tables.no')];
  return definition.items?.map((item: ListItem) => item.label[texts.language]);
}

export const isInline = (items: readonly string[]): boolean =>
  items.join(',').length <= INLINE_CHARACTERS && !items.some((item) => item.includes(','));

/** Every list that is too long to stand in a rule itself; fields with the same items share a column. */
export function longLists(texts: Texts): readonly ListColumn[] {
  const columns = new Map<string, ListColumn>();
  for (const table of TABLE_NAMES) {
    for (const definition of fieldsOf(table)) {
      const items = itemLabels(definition, texts);
      if (!items || isInline(items)) continue;
      const key = items.join('\n');
      if (!columns.has(key)) columns.set(key, { name: definition.header[texts.language], items });
    }
  }
  return [...columns.values()];
}

/** Where a field's drop-down takes its items from; undefined where the field has no list. */
export function listSource(definition: FieldDefinition, texts: Texts, listsSheetName: string): ListSource | undefined {
  const items = itemLabels(definition, texts);
  if (!items) return undefined;
  if (isInline(items)) return { kind: 'items', items };
  const column = longLists(texts).findIndex((list) => list.items.join('\n') === items.join('\n'));
  const area = absoluteAddress({ row: 1, column, rows: items.length, columns: 1 });
  return { kind: 'formula', formula: `=${quotedSheetName(listsSheetName)}!${area}` };
}

/** Whether any of the tables needs the Lists sheet. */
export const needsListsSheet = (tables: readonly TableName[], texts: Texts): boolean =>
  tables.some((table) => fieldsOf(table).some((definition) => {
    const items = itemLabels(definition, texts);
    return items !== undefined && !isInline(items);
  }));

/** The hidden sheet of lists: a column a list, its name on top. */
export function listsStep(handle: string, texts: Texts): PlanStep {
  return {
    kind: 'makeSheet',
    handle,
    name: texts('tables.listsSheet'),
    mark: { kind: LISTS_KIND, key: texts.language },
    content: listsContent(longLists(texts), texts.language),
    visibility: 'Hidden',
  };
}

function listsContent(lists: readonly ListColumn[], language: Language): SheetContent {
  const rows = 1 + Math.max(0, ...lists.map(({ items }) => items.length));
  const cells = Array.from({ length: rows }, (_, row) =>
    lists.map(({ name, items }): CellInput => (row === 0 ? name : (items[row - 1] ?? ''))),
  );
  if (lists.length === 0) return {};
  return {
    columnWidths: [{ column: 0, columns: lists.length, characters: 28 }],
    values: [{ at: { row: 0, column: 0 }, values: cells }],
    looks: [
      { areas: [{ row: 0, column: 0, rows, columns: lists.length }], look: { fontName: FONTS[language], fontSize: 10 } },
      { areas: [{ row: 0, column: 0, rows: 1, columns: lists.length }], look: { bold: true, fontColor: PALETTE.accent } },
    ],
    freeze: { rows: 1, columns: 0 },
  };
}
