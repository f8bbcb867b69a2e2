import { mapAspect, mapScale, type DrawnPoint } from '../../domain/route/routeDrawing';
import type { Texts } from '../../i18n/texts';
import type { ChartPlan } from '../chartPlan';
import { PALETTE } from '../style';

/** Points with a number at most. */
const NUMBERED_AT_MOST = 60;
/** Two numbers stand so many points apart at least; a stop too near one that has a number has none. */
const BETWEEN_NUMBERS = 13;
/** Room for the axes around the plot, in points. */
const ROOM = { left: 48, top: 14, right: 18, bottom: 44 };

/** A plot is so wide at least, however tall the region. */
const LEAST_WIDTH = 340;

/** The route as a map: a line over its points in their order, km east and km north on the same scale, the depot marked. */
export function routeChart(
  points: readonly DrawnPoint[],
  texts: Texts,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  cells: { readonly row: number; readonly east: number; readonly north: number },
): ChartPlan {
  const height = box.height - ROOM.top - ROOM.bottom;
  const widest = box.width - ROOM.left - ROOM.right;
  const plot = { left: ROOM.left, top: ROOM.top, width: Math.min(widest, Math.max(LEAST_WIDTH, height * mapAspect(points))), height };
  const scale = mapScale(points, plot.width, plot.height);
  const column = (at: number, rows: number) => ({ row: cells.row, column: at, rows, columns: 1 });
  const stops = points.filter(({ stop }) => stop !== undefined).length;
  const labels = numberedPoints(points, plot.width / (scale.east.max - scale.east.min));
  const axis = { majorUnit: scale.unit, numberFormat: scale.unit < 1 ? '0.0' : '#,##0', hasGridlines: true, textsAt: 'Low' as const };
  return {
    name: 'route',
    kind: 'scatterLines',
    place: { kind: 'points', ...box, width: plot.width + ROOM.left + ROOM.right },
    legend: 'none',
    plot,
    fontSize: 9,
    x: { ...axis, ...scale.east, title: texts('routes.east') },
    y: { ...axis, ...scale.north, title: texts('routes.north') },
    series: [
      {
        name: texts('routes.title'),
        values: column(cells.north, points.length),
        categories: column(cells.east, points.length),
        color: PALETTE.accent,
        lineWeight: 1.25,
        marker: { style: 'Circle', size: stops > 100 ? 3 : 5, color: PALETTE.accent },
        labels,
        pointMarkers: startsOf(points).map((point) => ({ point, marker: { style: 'Diamond', size: 11, color: PALETTE.attention } })),
      },
    ],
  };
}

/** The first point, and the last one where the route comes back to it. */
function startsOf(points: readonly DrawnPoint[]): readonly number[] {
  const [first] = points;
  const last = points.at(-1);
  const isBack = first !== undefined && last !== undefined && last.stop === undefined && first.east === last.east && first.north === last.north;
  return isBack ? [0, points.length - 1] : [0];
}

/** The stops whose numbers can be read beside each other, in the order of the route. */
function numberedPoints(points: readonly DrawnPoint[], pointsAKm: number): readonly { readonly point: number; readonly text: string }[] {
  const chosen: number[] = [];
  points.forEach(({ east, north, stop }, index) => {
    if (stop === undefined || chosen.length === NUMBERED_AT_MOST) return;
    const isFree = chosen.every((one) => {
      const other = points[one];
      return other === undefined || Math.hypot(other.east - east, other.north - north) * pointsAKm >= BETWEEN_NUMBERS;
    });
    if (isFree) chosen.push(index);
  });
  return chosen.map((point) => ({ point, text: String(points[point]?.stop ?? '') }));
}
