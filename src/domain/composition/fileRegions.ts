import type { RawCell } from '../tables';
import { Dictionary } from './dictionary';

/** Regions as ledger and files name them. */
export interface FileRegions {
  /** `LedgerFacts.regions`, then those that only files name. */
  readonly regions: readonly string[];
  /** Code among `regions` of the region that each customer's file names; NOTHING for none. */
  readonly regionOfFile: Int32Array;
}

/** Regions that no line of the ledger names come behind the ledger's. */
export function fileRegions(cells: readonly RawCell[] | undefined, count: number, ledgerRegions: readonly string[]): FileRegions {
  const regions = new Dictionary();
  // The ledger's own dictionary once more: each name has the code there that it gets here.
  for (const name of ledgerRegions) regions.code(name);
  const regionOfFile = new Int32Array(count);
  for (let customer = 0; customer < count; customer++) regionOfFile[customer] = regions.code(cells?.[customer] ?? '');
  return { regions: regions.names, regionOfFile };
}
