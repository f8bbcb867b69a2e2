import type { Position } from './coordinates';
import type { PlannedRoute } from './planRoute';

/** km east and north of where the route starts. */
export interface DrawnPoint {
  readonly east: number;
  readonly north: number;
  /** Number of the stop in the route, from 1; undefined for the depot and the way back. */
  readonly stop: number | undefined;
}

const KM_A_DEGREE = 111.195;

/** The route's located points in its order, the way back at the end: a flat map around its middle, true to within 1 % for a few hundred km. */
export function drawnPoints(route: PlannedRoute): readonly DrawnPoint[] {
  const located = route.stops.flatMap(({ customer }, index) => (customer.position ? [{ position: customer.position, stop: index + 1 }] : []));
  const all: readonly { readonly position: Position; readonly stop: number | undefined }[] = [...(route.depot ? [{ position: route.depot.position, stop: undefined }] : []), ...located];
  const [start] = all;
  if (!start || all.length < 2) return [];
  const middle = extent(all.map(({ position }) => position.latitude)).middle * (Math.PI / 180);
  const drawn = all.map(
    ({ position, stop }): DrawnPoint => ({
      east: shortWay(position.longitude - start.position.longitude) * KM_A_DEGREE * Math.cos(middle),
      north: (position.latitude - start.position.latitude) * KM_A_DEGREE,
      stop,
    }),
  );
  const [first] = drawn;
  return route.isRoundTrip && first ? [...drawn, { ...first, stop: undefined }] : drawn;
}

/** Degrees eastward from -180 to 180, also across the date line. */
const shortWay = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** The ends of both axes so that a km is as long on the one as on the other, and where they have marks. */
export interface MapScale {
  readonly east: { readonly min: number; readonly max: number };
  readonly north: { readonly min: number; readonly max: number };
  readonly unit: number;
}

interface Extent {
  readonly middle: number;
  readonly size: number;
}

function extent(values: readonly number[]): Extent {
  const [low, high] = values.reduce(([least, most], value): [number, number] => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  return { middle: (low + high) / 2, size: high - low };
}

/** Both extents and the distance of the marks: some six from west to east or four from south to north. */
function measured(points: readonly DrawnPoint[]): { readonly east: Extent; readonly north: Extent; readonly unit: number } {
  const east = extent(points.map((point) => point.east));
  const north = extent(points.map((point) => point.north));
  return { east, north, unit: roundUnit(Math.max(east.size / 6, north.size / 4, 0.1)) };
}

/** How many times as wide as high the map is, with a margin of one mark around it. */
export function mapAspect(points: readonly DrawnPoint[]): number {
  const { east, north, unit } = measured(points);
  return (east.size + 2 * unit) / (north.size + 2 * unit);
}

/** A scale for a drawing of this size (any unit) that all points fit into. */
export function mapScale(points: readonly DrawnPoint[], width: number, height: number): MapScale {
  const { east, north, unit } = measured(points);
  const kmAPoint = Math.max((east.size + 2 * unit) / width, (north.size + 2 * unit) / height);
  const ends = (middle: number, size: number): { readonly min: number; readonly max: number } => {
    const min = Math.floor((middle - (size * kmAPoint) / 2) / unit) * unit;
    return { min, max: min + size * kmAPoint };
  };
  return { east: ends(east.middle, width), north: ends(north.middle, height), unit };
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function roundUnit(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value - 1e-12) ?? 10) * power;
}
