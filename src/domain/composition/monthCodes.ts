import { civilOf, serialOf, type SerialDate } from '../serialDate';

const FIRST_DAY = serialOf(1990, 1, 1);
const DAYS = serialOf(2070, 1, 1) - FIRST_DAY;

/** Years and months of days, each day asked of the calendar once: ledgers have few days and many lines. */
export class MonthCodes {
  private readonly known = new Int32Array(DAYS);

  /** Year and month as one number, 202609. */
  code(day: SerialDate): number {
    const place = day - FIRST_DAY;
    const month = this.known[place];
    if (month) return month;
    const civil = civilOf(day);
    const found = civil.year * 100 + civil.month;
    // Written beyond its end, an array of numbers stays as it is: such days are asked again.
    this.known[place] = found;
    return found;
  }
}
