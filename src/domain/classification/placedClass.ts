import type { SerialDate } from '../serialDate';
import type { RawCell } from '../tables';

/** A person's override of a class, kept with who said so, why, and the last day on which it holds. */
export interface ClassOverride<Value> {
  readonly value: Value;
  readonly by: string;
  readonly reason: string;
  readonly until: SerialDate;
}

/** The class that holds and where it comes from: reckoned from the data, entered in the list, or set by an override. */
export interface PlacedClass<Value> {
  readonly value: Value;
  readonly basis: 'computed' | 'entered' | 'override';
}

/** An override beats what was entered in the list, which beats what was reckoned; undefined where there is none of them. */
export function placedClass<Value extends string>(
  classes: readonly Value[],
  code: number | undefined,
  entered: RawCell | undefined,
  override?: ClassOverride<Value>,
): PlacedClass<Value> | undefined {
  const computed = code === undefined ? undefined : classes[code];
  if (override) return { value: override.value, basis: 'override' };
  const value = classes.find((one) => one === entered);
  if (value !== undefined) return { value, basis: 'entered' };
  return computed === undefined ? undefined : { value: computed, basis: 'computed' };
}
