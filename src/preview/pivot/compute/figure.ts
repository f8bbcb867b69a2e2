import { CellError } from '../../model/cellValue';

/** A summarised value: undefined where there is nothing to summarise. */
export type Figure = number | CellError | undefined;

export const DIVISION_BY_ZERO = CellError.of('#DIV/0!');
export const NOT_AVAILABLE = CellError.of('#N/A');
export const NOTHING_IN_COMMON = CellError.of('#NULL!');

/** The first error among figures, which wins over every calculation. */
export const errorOf = (...figures: readonly Figure[]): CellError | undefined =>
  figures.find((figure): figure is CellError => figure instanceof CellError);

/** Parts and wholes that are numbers or missing: a missing part counts 0, without a whole there is nothing to show. */
export function shareOf(part: Figure, whole: Figure): Figure {
  const error = errorOf(part, whole);
  if (error) return error;
  if (typeof whole !== 'number') return undefined;
  if (whole === 0) return DIVISION_BY_ZERO;
  return typeof part === 'number' ? part / whole : 0;
}
