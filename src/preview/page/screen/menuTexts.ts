import type { ColumnKind } from '../filters/filterChoices';
import type { FilterMenuTexts } from '../filters/filterMenu';
import type { PageText } from '../pageTexts';

export type Texts = (key: PageText, facts?: Readonly<Record<string, string>>) => string;

/** How sorting is called, by what stands in the column. */
const SORTING: Readonly<Record<ColumnKind, readonly [ascending: PageText, descending: PageText]>> = {
  texts: ['sortTextsAscending', 'sortTextsDescending'],
  numbers: ['sortNumbersAscending', 'sortNumbersDescending'],
  dates: ['sortDatesAscending', 'sortDatesDescending'],
};

/** The words of the menu of a column or field. */
export function filterMenuTexts(text: Texts, kind: ColumnKind, name: string): FilterMenuTexts {
  const [ascending, descending] = SORTING[kind];
  return {
    title: text('filterTitle', { name }),
    field: text('filterField'),
    ascending: text(ascending),
    descending: text(descending),
    clear: text('clearColumnFilter', { name }),
    search: text('searchFilter'),
    selectAll: text('selectAll'),
    blanks: text('blanks'),
    notAll: text('notAllShown'),
    ok: text('ok'),
    cancel: text('cancel'),
  };
}
