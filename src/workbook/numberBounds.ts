import { z } from 'zod';

/** What a number among the settings may be; both ends belong to it. */
export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: true;
}

/** A number within its bounds, as it is read from the workbook. */
export const bounded = ({ min, max, isWhole }: NumberBounds): z.ZodNumber => {
  const number = z.number().min(min).max(max);
  return isWhole ? number.int() : number;
};
