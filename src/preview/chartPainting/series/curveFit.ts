/** A point of a series as a trendline sees it. */
export interface FitPoint {
  readonly x: number;
  readonly y: number;
}

/** A fitted curve: its function and what a trendline's label says of it. */
export interface FittedCurve {
  readonly at: (x: number) => number;
  /** `a`, `b` ... of the curve's kind, for its equation. */
  readonly coefficients: readonly number[];
  /** R squared, as Excel tells it: of the straightened points for exponential and power curves. */
  readonly fit: number;
}

/** Fits the curve of an Excel.ChartTrendlineType by least squares; undefined where the points allow none. */
export function fitCurve(
  type: string,
  points: readonly FitPoint[],
  order: number,
  intercept?: number,
): FittedCurve | undefined {
  switch (type) {
    case 'Linear':
      return polynomial(points, 1, intercept);
    case 'Polynomial':
      return polynomial(points, order, intercept);
    case 'Logarithmic':
      return bent(
        points.filter(({ x }) => x > 0),
        ({ x, y }) => ({ x: Math.log(x), y }),
        (line) => (x) => line(Math.log(x)),
      );
    case 'Exponential':
      return bent(
        points.filter(({ y }) => y > 0),
        ({ x, y }) => ({ x, y: Math.log(y) }),
        (line) => (x) => Math.exp(line(x)),
      );
    case 'Power':
      return bent(
        points.filter(({ x, y }) => x > 0 && y > 0),
        ({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }),
        (line) => (x) => Math.exp(line(Math.log(x))),
      );
    default:
      return undefined;
  }
}

/** A line through points that are straightened first. */
function bent(
  points: readonly FitPoint[],
  straighten: (point: FitPoint) => FitPoint,
  bend: (line: (x: number) => number) => (x: number) => number,
): FittedCurve | undefined {
  const line = polynomial(points.map(straighten), 1);
  return line && { ...line, at: bend(line.at) };
}

function polynomial(points: readonly FitPoint[], order: number, intercept?: number): FittedCurve | undefined {
  const first = intercept === undefined ? 0 : 1;
  const powers = Array.from({ length: order + 1 - first }, (_, at) => at + first);
  if (points.length < powers.length) return undefined;
  const rows = powers.map((row) => powers.map((column) => points.reduce((sum, { x }) => sum + x ** (row + column), 0)));
  const right = powers.map((row) => points.reduce((sum, { x, y }) => sum + x ** row * (y - (intercept ?? 0)), 0));
  const solved = solve(rows, right);
  if (!solved) return undefined;
  const coefficients = intercept === undefined ? solved : [intercept, ...solved];
  const at = (x: number): number => coefficients.reduce((sum, factor, power) => sum + factor * x ** power, 0);
  return { at, coefficients, fit: determination(points, at) };
}

function determination(points: readonly FitPoint[], at: (x: number) => number): number {
  const mean = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const rest = points.reduce((sum, { x, y }) => sum + (y - at(x)) ** 2, 0);
  const all = points.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
  return all === 0 ? 1 : 1 - rest / all;
}

/** Gauss's elimination with the largest pivot; undefined for equations without one solution. */
function solve(rows: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const table = rows.map((row, at) => [...row, right[at] ?? 0]);
  for (let column = 0; column < table.length; column++) {
    const pivot = table
      .slice(column)
      .reduce(
        (best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best),
        table[column] ?? [],
      );
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < 1e-12) return undefined;
    table.splice(table.indexOf(pivot), 1);
    table.splice(column, 0, pivot);
    table.forEach((row, at) => {
      if (at === column) return;
      const factor = (row[column] ?? 0) / head;
      row.forEach((value, place) => (row[place] = value - factor * (pivot[place] ?? 0)));
    });
  }
  return table.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
