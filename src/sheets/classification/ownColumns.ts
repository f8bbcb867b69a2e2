import type { CustomerClasses } from '../../domain/classification/customerClasses';
import { CLASS_KINDS, type ClassKind } from '../../domain/classification/reasons';
import type { Problem } from '../../domain/problem';
import type { Texts } from '../../i18n/texts';
import type { CellInput, PlanStep } from '../plan';
import { HAIRLINE, PALETTE } from '../style';
import { className } from './classText';

/** The headers of the columns that the add-in added to the list of customers, by class. */
export type OwnColumns = Partial<Readonly<Record<ClassKind, string>>>;

/** The list of customers as it stands. */
export interface CustomersPlace {
  readonly excelName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** Whether the cells to the right of the table, as many columns as there are classes, are empty. */
  readonly isFreeBeside: boolean;
}

/** Steps that write the computed classes into the add-in's own columns, or why they cannot be written. */
export type OwnColumnsPlan =
  | { readonly kind: 'steps'; readonly steps: readonly PlanStep[]; readonly columns: OwnColumns }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Columns that the add-in made before are rewritten where they stand, others are added at the right end. A column of a
 * person's with such a header is never written: the columns are refused then, and so they are where there is no room.
 */
export function planOwnColumns(place: CustomersPlace, customers: readonly CustomerClasses[], known: OwnColumns, texts: Texts): OwnColumnsPlan {
  const wanted = CLASS_KINDS.map((kind) => ({ kind, header: known[kind] ?? texts(`classification.ownColumns.${kind}`) }));
  const taken = wanted.find(({ kind, header }) => known[kind] === undefined && place.headers.includes(header));
  if (taken) return refused('columnTaken', place, { header: taken.header });
  const added = wanted.filter(({ header }) => !place.headers.includes(header));
  if (added.length > 0 && !place.isFreeBeside) return refused('columnsNoRoom', place, { columns: added.length });
  const width = place.headers.length + added.length;
  const position = (header: string): number => {
    const there = place.headers.indexOf(header);
    return there >= 0 ? there : place.headers.length + added.findIndex((one) => one.header === header);
  };
  const resize: readonly PlanStep[] = added.length > 0 ? [{ kind: 'resizeTable', table: place.excelName, rows: Math.max(1, place.rowCount) + 1, columns: width }] : [];
  const steps = wanted.map(({ kind, header }): PlanStep => writeColumn(place, position(header), [header, ...classColumn(kind, customers, place.rowCount, texts)]));
  return { kind: 'steps', steps: [...resize, ...steps], columns: Object.fromEntries(wanted.map(({ kind, header }) => [kind, header])) };
}

const refused = (code: string, { sheetName }: CustomersPlace, facts: Problem['facts']): OwnColumnsPlan => ({
  kind: 'refused',
  problem: { code, severity: 'warning', place: { sheet: sheetName }, facts, rule: 'P3.2b' },
});

/** Computed classes by row of the list; '' where a customer has none. */
function classColumn(kind: ClassKind, customers: readonly CustomerClasses[], rowCount: number, texts: Texts): readonly CellInput[] {
  const cells = new Array<CellInput>(rowCount).fill('');
  for (const { row, classes } of customers) cells[row] = className(classes[kind].computed, texts);
  return cells;
}

function writeColumn(place: CustomersPlace, position: number, cells: readonly CellInput[]): PlanStep {
  const at = { row: place.top, column: place.left + position };
  const header = { ...at, rows: 1, columns: 1 };
  return {
    kind: 'writeSheet',
    sheet: { kind: 'existing', id: place.sheetId },
    content: {
      columnWidths: [{ column: at.column, columns: 1, characters: 18 }],
      values: [{ at, values: cells.map((cell) => [cell]) }],
      looks: [
        { areas: [{ ...at, rows: cells.length, columns: 1 }], look: { fontColor: PALETTE.muted, fillColor: PALETTE.accentFaint, borders: { bottom: HAIRLINE } } },
        { areas: [header], look: { bold: true, fontColor: PALETTE.paper, fillColor: PALETTE.accent } },
      ],
    },
  };
}
