/** Mean radius of the earth in km (IUGG). */
const EARTH_RADIUS = 6371.0088;
/** Up to so many places every distance is reckoned once and kept. */
const KEPT_AT_MOST = 500;

/**
 * How far it is between two places: `greatCircle` over the globe, `plane` in a flat drawing, `planeRounded` the same
 * rounded to whole numbers, which is TSPLIB's EUC_2D.
 */
export type Metric = 'greatCircle' | 'plane' | 'planeRounded';

/** Places by number; degrees of longitude and latitude for `greatCircle`, else x and y of any unit. */
export interface Coordinates {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * Distances between places by number, the same both ways; km for `greatCircle`. `factor` is what a road has over a straight
 * line. Where each is asked for once at most they are reckoned when asked for (`isAskedOften` false).
 */
export class Distances {
  readonly count: number;
  /** No two places are farther apart. */
  readonly longest: number;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly z: Float64Array;
  private readonly kept: Float64Array | undefined;

  constructor(
    places: Coordinates,
    private readonly metric: Metric,
    private readonly factor = 1,
    isAskedOften = true,
  ) {
    this.count = places.x.length;
    this.x = Float64Array.from(places.x);
    this.y = Float64Array.from(places.y);
    this.z = new Float64Array(this.count);
    if (metric === 'greatCircle') this.ontoTheGlobe();
    this.longest = this.boxDiagonal();
    this.kept = isAskedOften && this.count <= KEPT_AT_MOST ? this.allPairs() : undefined;
  }

  between(a: number, b: number): number {
    return this.kept ? (this.kept[a * this.count + b] as number) : this.reckoned(a, b);
  }

  /** Grows with the distance and is quicker to have: the squared straight line. */
  closeness(a: number, b: number): number {
    const dx = (this.x[a] as number) - (this.x[b] as number);
    const dy = (this.y[a] as number) - (this.y[b] as number);
    const dz = (this.z[a] as number) - (this.z[b] as number);
    return dx * dx + dy * dy + dz * dz;
  }

  private reckoned(a: number, b: number): number {
    const line = Math.sqrt(this.closeness(a, b));
    if (this.metric === 'greatCircle') return 2 * EARTH_RADIUS * Math.asin(Math.min(1, line / 2)) * this.factor;
    return (this.metric === 'planeRounded' ? Math.round(line) : line) * this.factor;
  }

  /** Longitude and latitude become a point on a globe of radius 1: straight lines through it grow with the way over it. */
  private ontoTheGlobe(): void {
    for (let place = 0; place < this.count; place++) {
      const longitude = ((this.x[place] as number) * Math.PI) / 180;
      const latitude = ((this.y[place] as number) * Math.PI) / 180;
      this.x[place] = Math.cos(latitude) * Math.cos(longitude);
      this.y[place] = Math.cos(latitude) * Math.sin(longitude);
      this.z[place] = Math.sin(latitude);
    }
  }

  private boxDiagonal(): number {
    if (this.metric === 'greatCircle') return Math.PI * EARTH_RADIUS * this.factor;
    const extent = (values: Float64Array): number =>
      values.reduce((top, value) => Math.max(top, value), -Infinity) - values.reduce((low, value) => Math.min(low, value), Infinity);
    return this.count === 0 ? 0 : (Math.hypot(extent(this.x), extent(this.y)) + 1) * this.factor;
  }

  private allPairs(): Float64Array {
    const { count } = this;
    const all = new Float64Array(count * count);
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const distance = this.reckoned(a, b);
        all[a * count + b] = distance;
        all[b * count + a] = distance;
      }
    }
    return all;
  }
}
