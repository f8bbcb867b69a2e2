import { addYears } from '../serialDate';
import type { DealingColumns } from './dealings';
import type { SalesFigures } from './salesFigures';
import type { SalesLadder } from './salesLadder';
import type { ClassificationStandard } from './standard';

/** P1.4 as positions in MARKET_POSITIONS; `largeShortHistory` is 1 with the remark 'large, short history'. */
export interface PositionCodes {
  readonly position: Uint8Array;
  readonly largeShortHistory: Uint8Array;
}

const [KEY, REGULAR, OCCASIONAL] = [0, 1, 2];

/**
 * P1.4: key are those in the smallest set, from the largest, that reaches the key share of sales, trading for two years
 * at least; large but younger ones are regular with a remark; occasional those in the last 5 % or with too few orders.
 */
export function positionCodes(figures: SalesFigures, dealings: DealingColumns, ladder: SalesLadder, standard: ClassificationStandard): PositionCodes {
  const position = new Uint8Array(figures.customers);
  const largeShortHistory = new Uint8Array(figures.customers);
  const since = addYears(figures.reportDate, -standard.keyYears);
  const [isLarge, isBeforeLast] = [ladder.within(standard.keyShare), ladder.within(standard.occasionalShare)];
  for (let customer = 0; customer < position.length; customer++) {
    const sales = figures.sales[customer] ?? 0;
    if (isLarge(sales)) {
      const isLongEnough = (dealings.firstDeal[customer] ?? NaN) <= since;
      position[customer] = isLongEnough ? KEY : REGULAR;
      largeShortHistory[customer] = isLongEnough ? 0 : 1;
    } else {
      position[customer] = !isBeforeLast(sales) || (figures.orders[customer] ?? 0) < standard.regularOrders ? OCCASIONAL : REGULAR;
    }
  }
  return { position, largeShortHistory };
}
