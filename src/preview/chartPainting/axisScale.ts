/** A value axis from end to end. */
export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** What somebody chose of an axis, and what its length allows. */
export interface ScaleChoice {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
  /** How many steps have room for their labels, at most. */
  readonly mostSteps: number;
  /** Shares that end with 100 %: no room is left beyond the data. */
  readonly exact?: boolean;
}

/** Excel leaves a twentieth of the data's spread free beyond it. */
const ROOM_BEYOND = 0.05;
/** If the least value is nearer to the greatest than this part of it, the axis does not begin at zero. */
const FAR_FROM_ZERO = 1 / 6;

/** The scale that Excel gives a value axis with these least and greatest values. */
export function axisScale(least: number, most: number, choice: ScaleChoice): AxisScale {
  const [low, high] = choice.exact ? [Math.min(0, least), Math.max(0, most)] : reach(least, most);
  const from = choice.minimum ?? low;
  const to = Math.max(choice.maximum ?? high, from + Number.EPSILON);
  const majorUnit =
    choice.majorUnit !== undefined && choice.majorUnit > 0 ? choice.majorUnit : niceUnit(to - from, choice.mostSteps);
  return {
    minimum: choice.minimum ?? rounded(Math.floor(from / majorUnit + SLACK) * majorUnit, majorUnit),
    maximum: choice.maximum ?? rounded(Math.ceil(to / majorUnit - SLACK) * majorUnit, majorUnit),
    majorUnit,
  };
}

/** Against the last digit's noise. */
const SLACK = 1e-9;

/** Where an axis must begin and end at least, before its ends are rounded to whole steps. */
function reach(least: number, most: number): readonly [number, number] {
  if (least === most) {
    if (least === 0) return [0, 1];
    return least > 0 ? [0, most * (1 + ROOM_BEYOND)] : [least * (1 + ROOM_BEYOND), 0];
  }
  const spread = most - least;
  const beyond = spread * ROOM_BEYOND;
  if (least >= 0) return [spread > most * FAR_FROM_ZERO ? 0 : least - spread / 2, most + beyond];
  if (most <= 0) return [least - beyond, spread > -least * FAR_FROM_ZERO ? 0 : most + spread / 2];
  return [least - beyond, most + beyond];
}

/** 1, 2 or 5 times a power of ten, the least that makes no more steps than have room. */
function niceUnit(length: number, mostSteps: number): number {
  const least = length / Math.max(1, mostSteps);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - SLACK)) ?? 10;
  return rounded(factor * power, power);
}

/** A multiple of a unit without the noise of binary fractions. */
const rounded = (value: number, unit: number): number => {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(unit)));
  return Number(value.toFixed(Math.min(digits, 100)));
};

/** The powers between which a logarithmic axis runs, as its ends. */
export function logarithmicScale(
  least: number,
  most: number,
  base: number,
  choice: Pick<ScaleChoice, 'minimum' | 'maximum'>,
): { readonly minimum: number; readonly maximum: number } {
  const power = (value: number, round: (exponent: number) => number): number =>
    base ** round(Math.log(Math.max(value, Number.MIN_VALUE)) / Math.log(base));
  const minimum =
    choice.minimum ??
    Math.min(
      1,
      power(least > 0 ? least : 1, (exponent) => Math.floor(exponent + SLACK)),
    );
  const maximum =
    choice.maximum ??
    Math.max(
      power(most > 0 ? most : base, (exponent) => Math.ceil(exponent - SLACK)),
      minimum * base,
    );
  return { minimum, maximum };
}
