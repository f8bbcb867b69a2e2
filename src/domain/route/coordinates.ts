import { parseDegrees } from '../parsing/parseCodes';
import type { RawCell } from '../tables';
import { Distances } from './distances';

/** Degrees of longitude and latitude. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** What is wrong with a customer's coordinates. `swapped` ones were put right, the others are of no use. */
export type CoordinateFault = 'missing' | 'zero' | 'swapped' | 'impossible';

export interface CheckedPosition {
  /** Undefined where the cells give none. */
  readonly position: Position | undefined;
  readonly fault: CoordinateFault | undefined;
}

/** The cells of one customer, and the names of where it is, from near to far: city, province, region. '' is unknown. */
export interface LocatedRow {
  readonly longitude: RawCell;
  readonly latitude: RawCell;
  readonly areas: readonly string[];
}

/** A pair within range is taken for swapped only where it lies so many km from its area ... */
const FAR_FROM_AREA = 500;
/** ... and the pair the other way round at most this share of that. */
const MUCH_NEARER = 0.2;
/** An area is known by so many of its customers at least. */
const KNOWN_BY = 3;

/**
 * Reads every customer's coordinates: nothing, 0/0 and degrees beyond the globe are of no use; a pair that makes sense
 * only with longitude and latitude exchanged, by its range or by where the others of its city, province or region are,
 * is exchanged. Linear in the rows.
 */
export function checkPositions(rows: readonly LocatedRow[]): readonly CheckedPosition[] {
  const read = rows.map(readPair);
  const centres = areaCentres(rows, read);
  return read.map((one, index) => (one.position && one.fault === undefined ? maybeSwapped(one.position, rows[index]?.areas ?? [], centres) : one));
}

function readPair({ longitude, latitude }: LocatedRow): CheckedPosition {
  const x = degrees(longitude);
  const y = degrees(latitude);
  if (x === undefined || y === undefined) return { position: undefined, fault: isBlank(longitude) || isBlank(latitude) ? 'missing' : 'impossible' };
  if (x === 0 && y === 0) return { position: undefined, fault: 'zero' };
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return { position: { longitude: x, latitude: y }, fault: undefined };
  if (Math.abs(y) <= 180 && Math.abs(x) <= 90) return { position: { longitude: y, latitude: x }, fault: 'swapped' };
  return { position: undefined, fault: 'impossible' };
}

const isBlank = (cell: RawCell): boolean => degrees(cell) === undefined && parseDegrees(cell, 180).kind === 'blank';

/** Degrees as a number, also beyond the globe; undefined where the cell says none. */
function degrees(cell: RawCell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const parsed = parseDegrees(cell, 180);
  if (parsed.kind === 'value' && typeof parsed.value === 'number') return parsed.value;
  const number = Number(String(cell).normalize('NFKC').trim());
  return String(cell).trim() === '' || !Number.isFinite(number) ? undefined : number;
}

/** By area, the middle longitude and latitude of its customers: a few wrong ones do not move it. */
function areaCentres(rows: readonly LocatedRow[], read: readonly CheckedPosition[]): ReadonlyMap<string, Position> {
  const members = new Map<string, Position[]>();
  rows.forEach(({ areas }, index) => {
    const position = read[index]?.position;
    if (!position) return;
    areas.forEach((area, level) => {
      if (area === '') return;
      const key = areaKey(area, level);
      const some = members.get(key);
      if (some) some.push(position);
      else members.set(key, [position]);
    });
  });
  return new Map([...members].filter(([, some]) => some.length >= KNOWN_BY).map(([key, some]) => [key, centreOf(some)]));
}

const areaKey = (area: string, level: number): string => `${level}:${area.normalize('NFKC').trim().toLowerCase()}`;

const centreOf = (positions: readonly Position[]): Position => ({
  longitude: middle(positions.map(({ longitude }) => longitude)),
  latitude: middle(positions.map(({ latitude }) => latitude)),
});

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? NaN;
}

function maybeSwapped(position: Position, areas: readonly string[], centres: ReadonlyMap<string, Position>): CheckedPosition {
  const asIs: CheckedPosition = { position, fault: undefined };
  const exchanged = { longitude: position.latitude, latitude: position.longitude };
  if (Math.abs(exchanged.latitude) > 90) return asIs;
  const centre = areas.map((area, level) => centres.get(areaKey(area, level))).find((one) => one !== undefined);
  if (!centre) return asIs;
  const away = kmBetween(position, centre);
  if (away < FAR_FROM_AREA || kmBetween(exchanged, centre) > away * MUCH_NEARER) return asIs;
  return { position: exchanged, fault: 'swapped' };
}

/** The great circle between two positions, in km. */
export function kmBetween(a: Position, b: Position): number {
  return new Distances({ x: [a.longitude, b.longitude], y: [a.latitude, b.latitude] }, 'greatCircle', 1, false).between(0, 1);
}
