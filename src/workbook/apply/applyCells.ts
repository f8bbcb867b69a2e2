import type { CellInput, FormulaBlock, LinkPlan, SheetContent, ValueBlock } from '../../sheets/plan';
import { rowBytes, slicesByBytes } from '../payload';
import { asCellInput } from '../textAsData';
import type { MessageMeter } from './messageMeter';
import { ACTION_BYTES, cellOf, rangeOf } from '../ranges';

/** What a link to a sheet of this plan is to point to: the name that the sheet really got. */
export type SheetNameOf = (handle: string) => string;

/** Values, formulas and links of a sheet's content. */
export async function applyCells(sheet: Excel.Worksheet, content: SheetContent, meter: MessageMeter, nameOf: SheetNameOf): Promise<void> {
  for (const block of content.values ?? []) await writeValues(sheet, block, meter);
  for (const block of content.formulas ?? []) await writeFormulas(sheet, block, meter);
  for (const link of content.links ?? []) {
    await meter.spend(ACTION_BYTES);
    writeLink(sheet, link, nameOf);
  }
}

/** Writes a block in slices of rows that fit into messages. */
export async function writeValues(sheet: Excel.Worksheet, block: ValueBlock, meter: MessageMeter): Promise<void> {
  const columns = block.values[0]?.length ?? 0;
  if (columns === 0) return;
  const values = block.values.map((row) => row.map(asCellInput));
  for (const slice of slicesByBytes((row) => rowBytes(values[row] ?? []) + rowShare(columns), values.length)) {
    const rows = values.slice(slice.first, slice.first + slice.count);
    await meter.spend(ACTION_BYTES + rows.reduce((sum, row) => sum + rowBytes(row) + rowShare(columns), 0));
    const area = { row: block.at.row + slice.first, column: block.at.column, rows: slice.count, columns };
    rangeOf(sheet, area).values = rows as (CellInput[])[];
  }
}

/** The library sends 1,500 cells at a time, each with an address of its own: a row's share of it in bytes. */
const rowShare = (columns: number): number => Math.ceil((columns / 1500) * 1400);

async function writeFormulas(sheet: Excel.Worksheet, block: FormulaBlock, meter: MessageMeter): Promise<void> {
  const columns = block.formulas[0]?.length ?? 0;
  if (columns === 0) return;
  await meter.spend(ACTION_BYTES + block.formulas.reduce((sum, row) => sum + rowBytes(row), 0));
  const area = { ...block.at, rows: block.formulas.length, columns };
  rangeOf(sheet, area).formulas = block.formulas.map((row) => [...row]);
}

function writeLink(sheet: Excel.Worksheet, link: LinkPlan, nameOf: SheetNameOf): void {
  const { target } = link;
  const shown = { textToDisplay: link.text, ...(link.tip === undefined ? {} : { screenTip: link.tip }) };
  const range = cellOf(sheet, link.at);
  switch (target.kind) {
    case 'address':
      range.hyperlink = { ...shown, address: target.url };
      break;
    case 'place':
      range.hyperlink = { ...shown, documentReference: placeIn(target.sheetName, target.address) };
      break;
    case 'planned':
      range.hyperlink = { ...shown, documentReference: placeIn(nameOf(target.handle), target.address) };
      break;
  }
}

const placeIn = (sheetName: string, address: string): string => `'${sheetName.replaceAll("'", "''")}'!${address}`;
