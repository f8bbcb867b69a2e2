import { millionths } from '../cents';
import { tiedCents } from './shares';

/**
 * Amounts of a table of two marks in whole cents, so that each row and each column adds up to its total. An amount is less
 * than a cent off where that can be done, else less than two; what is nothing stays nothing as far as something else can
 * give way. Totals are whole cents, and those of rows and columns
 * add up to the same; where they do not, columns stay off by what is between them.
 */
export function tiedMatrix(rows: readonly (readonly number[])[], rowTotals: readonly number[], columnTotals: readonly number[]): readonly (readonly number[])[] {
  const exact = rows.map((row) => row.map((amount) => millionths(amount * 100)));
  const tied = rows.map((row, at) => tiedCents(row, rowTotals[at]).map((amount) => Math.round(amount * 100)));
  const surplus = columnTotals.map((total, column) => tied.reduce((sum, row) => sum + (row[column] ?? 0), 0) - Math.round(total * 100));
  for (let from = surplus.findIndex((one) => one > 0); from >= 0; from = surplus.findIndex((one) => one > 0)) {
    const way = wayOf(from, surplus, exact, tied) ?? leastMove(from, surplus, exact, tied);
    const to = way.at(-1)?.to;
    if (to === undefined) break;
    for (const move of way) moveCent(tied[move.row], move.from, move.to);
    surplus[from] = (surplus[from] ?? 0) - 1;
    surplus[to] = (surplus[to] ?? 0) + 1;
  }
  return tied.map((row) => row.map((amount) => amount / 100));
}

/** A cent that a row moves from one of its columns, which was rounded up, to one that was rounded down. */
interface Move {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function moveCent(row: number[] | undefined, from: number, to: number): void {
  if (!row) return;
  row[from] = (row[from] ?? 0) - 1;
  row[to] = (row[to] ?? 0) + 1;
}

/** The shortest chain of moves from a column with cents too many to one with cents too few. */
function wayOf(start: number, surplus: readonly number[], exact: readonly (readonly number[])[], tied: readonly (readonly number[])[]): readonly Move[] | undefined {
  const waysTo = new Map<number, readonly Move[]>([[start, []]]);
  for (const [from, way] of waysTo) {
    if ((surplus[from] ?? 0) < 0) return way;
    for (let to = 0; to < surplus.length; to++) {
      const row = waysTo.has(to) ? -1 : tied.findIndex((own, at) => isUp(own, exact[at], from) && isDown(own, exact[at], to));
      if (row >= 0) waysTo.set(to, [...way, { row, from, to }]);
    }
  }
  return undefined;
}

/** Where no row was rounded the right way: the move to a column with cents too few that is least off in the end. */
function leastMove(from: number, surplus: readonly number[], exact: readonly (readonly number[])[], tied: readonly (readonly number[])[]): readonly Move[] {
  const moves = surplus.flatMap((missing, to) => (missing < 0 ? tied.map((_, row) => ({ row, from, to })) : []));
  const error = (row: number, column: number, by: number): number => Math.abs((tied[row]?.[column] ?? 0) + by - (exact[row]?.[column] ?? 0));
  const cost = ({ row, to }: Move): number => Math.max(error(row, from, -1), error(row, to, 1)) + (exact[row]?.[from] === 0 || exact[row]?.[to] === 0 ? LAST : 0);
  return moves.sort((a, b) => cost(a) - cost(b)).slice(0, 1);
}

/** More than any error: rows that would get an amount where there is none come last. */
const LAST = 10;

const isUp = (tied: readonly number[], exact: readonly number[] | undefined, column: number): boolean => (tied[column] ?? 0) > (exact?.[column] ?? 0);
const isDown = (tied: readonly number[], exact: readonly number[] | undefined, column: number): boolean => (tied[column] ?? 0) < (exact?.[column] ?? 0);
