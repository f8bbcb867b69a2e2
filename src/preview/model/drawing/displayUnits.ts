import type { ChartAxisModel } from './chartParts';

/** How many one of an Excel.ChartAxisDisplayUnit stands for. */
const UNITS: Readonly<Record<string, number>> = {
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};

/** By how much an axis's labels are divided: its own unit where it has one, 1 where it has none. */
export const displayUnitOf = (axis: Pick<ChartAxisModel, 'displayUnit' | 'customDisplayUnit'> | undefined): number =>
  axis?.displayUnit === 'Custom' ? (axis.customDisplayUnit ?? 1) : (UNITS[axis?.displayUnit ?? ''] ?? 1);
