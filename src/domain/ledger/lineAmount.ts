import type { LedgerCells } from './ledgerRows';

/** What a line without an amount comes to: quantity x unit price x (1 - discount); NaN without quantity or price. */
export function reckonedAmount(cells: LedgerCells, line: number): number {
  const number = (key: string): number => {
    const cell = cells.cell(key, line);
    return typeof cell === 'number' ? cell : NaN;
  };
  const discount = number('discount');
  return number('quantity') * number('unitPrice') * (Number.isNaN(discount) ? 1 : 1 - discount);
}
