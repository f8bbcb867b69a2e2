import { customerKey } from '../customer/customerKey';
import type { RawCell } from '../tables';

/** Regions as ledger and files name them. */
export interface FileRegions {
  /** `LedgerFacts.regions`, then those that only files name. */
  readonly regions: readonly string[];
  /** Code among `regions` of the region that each customer's file names; NOTHING for none. */
  readonly regionOfFile: Int32Array;
}

/** Regions that no line of the ledger names come behind the ledger's. */
export function fileRegions(cells: readonly RawCell[] | undefined, count: number, ledgerRegions: readonly string[]): FileRegions {
  const regions = [...ledgerRegions];
  const codes = new Map(regions.map((name, code) => [customerKey(name), code]));
  const regionOfFile = new Int32Array(count);
  const codeOf = (cell: RawCell): number => {
    const key = customerKey(cell);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, regions.length);
    return regions.push(String(cell).trim()) - 1;
  };
  const byCell = new Map<RawCell, number>();
  for (let customer = 0; customer < count; customer++) {
    const cell = cells?.[customer] ?? '';
    let code = byCell.get(cell);
    if (code === undefined) byCell.set(cell, (code = codeOf(cell)));
    regionOfFile[customer] = code;
  }
  return { regions, regionOfFile };
}
