export type SampleCell = string | number | '';

/** A column of a list as people keep it: header (two lines where `group` is given), width and format. */
export interface DraftColumn {
  readonly key: string;
  readonly header: string;
  /** The upper line of a two-line header; equal neighbours are one merged cell. */
  readonly group?: string;
  readonly width: number;
  readonly format?: string;
  readonly hidden?: boolean;
}

/** A planted fault and where it stands; `sheet` and `cell` are known once the list is laid out. */
export interface PlantedFault {
  readonly id: string;
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
}

export interface DraftFault {
  readonly kind: string;
  readonly row: number;
  readonly key: string;
  readonly what: string;
}

/** A list before it is laid out: rows by column key, and the faults planted in it. */
export class SheetDraft {
  readonly faults: DraftFault[] = [];

  constructor(
    readonly name: string,
    readonly title: string,
    readonly note: string,
    readonly columns: readonly DraftColumn[],
    readonly rows: Record<string, SampleCell>[],
    /** The last row as people have it: a label and what is summed; undefined for none. */
    readonly total: { readonly label: string; readonly sums: readonly string[] } | undefined,
    /** An empty row stands after every so many rows; 0 for none. */
    readonly blankAfter = 0,
  ) {}

  /** Puts a wrong value into a cell and notes it. */
  plant(kind: string, row: number, key: string, value: SampleCell, what: string): void {
    const target = this.rows[row];
    if (!target || !this.columns.some((column) => column.key === key)) throw new RangeError(`${this.name} has no ${key} in row ${row}`);
    target[key] = value;
    this.record(kind, row, key, what);
  }

  /** Notes a fault that stands there already. */
  record(kind: string, row: number, key: string, what: string): void {
    this.faults.push({ kind, row, key, what });
  }

  value(row: number, key: string): SampleCell {
    return this.rows[row]?.[key] ?? '';
  }

  /** Adds a row, for faults that are rows too many; its number. */
  add(row: Record<string, SampleCell>): number {
    this.rows.push(row);
    return this.rows.length - 1;
  }
}
