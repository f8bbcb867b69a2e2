import type { Check } from '../check';
import { NO_FACTS } from '../finding';
import { ruleFor } from '../rule';

const RULE = 'P2.3';
const mismatch = ruleFor('Sales', 'amount', 'amountMismatch', {
  policyRule: RULE,
  kind: 'crossField',
  severity: 'error',
});
const belowCost = ruleFor('Sales', 'cost', 'costAboveAmount', {
  policyRule: RULE,
  kind: 'crossField',
  severity: 'hint',
});
const negative = ruleFor('Sales', 'quantity', 'negativeQuantity', {
  policyRule: RULE,
  kind: 'crossField',
  severity: 'warning',
});

/** Words that say why a quantity is negative. */
const RETURN_WORDS = /退|换货|換貨|冲销|沖銷|折让|折讓|红字|紅字|作废|作廢|return|refund|credit|cancel|void|reversal/i;
/** Beside the setting: what unit prices rounded to cents make of many pieces, as a share of the amount. */
const ROUNDING_SHARE = 0.002;

/** Sale lines: amount = quantity x unit price x (1 - discount); cost below amount; negative quantities say why. */
export const saleAmountCheck: Check = {
  rules: [mismatch, belowCost, negative],
  run: (input, { report }) => {
    const sales = input.table('Sales');
    const [quantity, price, discount] = [
      sales.numbers('quantity'),
      sales.numbers('unitPrice'),
      sales.numbers('discount'),
    ];
    const [amount, cost] = [sales.numbers('amount'), sales.numbers('cost')];
    const { rounding } = input.settings;
    for (let row = 0; row < amount.length; row++) {
      const entered = amount[row] ?? NaN;
      const pieces = quantity[row] ?? NaN;
      const reduction = discount[row] ?? NaN;
      const reckoned = pieces * (price[row] ?? NaN) * (Number.isNaN(reduction) ? 1 : 1 - reduction);
      const apart = Math.abs(entered - reckoned);
      // A cent and a half of a unit price's rounding for each piece, or a small share where prices are rounded harder.
      if (apart > rounding + 0.005 * Math.abs(pieces) && apart > ROUNDING_SHARE * Math.abs(reckoned))
        report(mismatch, row, entered, { reckoned: Math.round(reckoned * 100) / 100 });
      const spent = cost[row] ?? NaN;
      if (spent > entered && entered > 0) report(belowCost, row, spent, { amount: entered });
      if (
        pieces < 0 &&
        (entered > 0 || !RETURN_WORDS.test(`${sales.text('remarks', row)} ${sales.text('orderNumber', row)}`))
      )
        report(negative, row, pieces, NO_FACTS);
    }
  },
};
