import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Coordinates } from '../../../src/domain/route/distances';

/** Runs a solver that pauses to its end. */
export function toItsEnd<Result>(solver: Generator<unknown, Result>): Result {
  for (let step = solver.next(); ; step = solver.next()) if (step.done === true) return step.value;
}

const FOLDER = path.join(__dirname, '..', '..', '..', '..', 'shared', 'data');
export const hasPublicData = existsSync(FOLDER);

/** The places of a TSPLIB file. */
export function placesOf(file: string): Coordinates {
  const rows = readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 3 && row.every(Number.isFinite));
  return { x: rows.map((row) => row[1] ?? NaN), y: rows.map((row) => row[2] ?? NaN) };
}

/** All orders of some numbers. */
export function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length === 0) yield [];
  for (const item of items) for (const rest of permutations(items.filter((one) => one !== item))) yield [item, ...rest];
}
