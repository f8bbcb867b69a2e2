import { isErrorText } from '../../matching/cellKind';
import { parseDegrees } from '../../parsing/parseCodes';
import { hasDecimalComma, parseNumber } from '../../parsing/parseNumber';
import type { Parsed } from '../../parsing/parsed';
import type { FieldDefinition, RawCell } from '../../tables';
import { NO_FACTS } from '../finding';
import type { Rule } from '../rule';
import { cellRule, NO_VERDICTS, sampleOf, type CellJudge, type CellRules, type Verdict } from './cellJudge';

/** Sums that may be below zero: returns, credit notes, losses. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set([
  'Sales.amount',
  'Sales.quantity',
  'Sales.cost',
  'Receivables.amount',
  'Receivables.paidAmount',
]);
const DEGREES = { longitude: 180, latitude: 90 } as const;

/** Numbers: readable, whole where they count things, not negative where nothing can be, shares up to one, degrees on the globe. */
export function numberRules(field: FieldDefinition): CellRules {
  const errorValue = cellRule(field, 'errorValue', 'type', 'error');
  const unreadable = cellRule(field, 'numberUnreadable', 'type', 'error');
  const asText = cellRule(field, 'numberAsText', 'type', 'warning', true);
  const bounds = boundsOf(field);
  return {
    rules: [errorValue, unreadable, asText, ...bounds.rules],
    judgeFor: (_input, table): CellJudge => {
      const reading = { decimalComma: hasDecimalComma(sampleOf(table, field)), scale: 1 };
      const read = (cell: RawCell): Parsed =>
        field.type === 'longitude' || field.type === 'latitude'
          ? parseDegrees(cell, DEGREES[field.type])
          : parseNumber(cell, reading);
      return {
        isFine: (cell) => typeof cell === 'number' && bounds.isWithin(cell),
        judge: (cell) => {
          if (isErrorText(cell)) return [{ rule: errorValue, facts: NO_FACTS }];
          if (typeof cell === 'number') return bounds.judge(cell);
          // Shares stand in columns of shares: a percentage of money or pieces is no sum.
          if (field.type !== 'percent' && /[%％]/.test(String(cell))) return [{ rule: unreadable, facts: NO_FACTS }];
          const parsed = read(cell);
          if (parsed.kind !== 'value' || typeof parsed.value !== 'number')
            return [{ rule: unreadable, facts: NO_FACTS }];
          const verdict: Verdict = {
            rule: asText,
            facts: { number: parsed.value },
            ...(parsed.note ? {} : { fix: parsed.value }),
          };
          return [verdict, ...bounds.judge(parsed.value)];
        },
      };
    },
  };
}

interface Bounds {
  readonly rules: readonly Rule[];
  readonly isWithin: (value: number) => boolean;
  readonly judge: (value: number) => readonly Verdict[];
}

function boundsOf(field: FieldDefinition): Bounds {
  switch (field.type) {
    case 'longitude':
    case 'latitude':
      return degreeBounds(field, DEGREES[field.type]);
    case 'percent':
      return oneRule(cellRule(field, 'percentOutOfRange', 'range', 'error'), (value) => value >= 0 && value <= 1);
    case 'wholeNumber':
      return wholeBounds(field);
    default:
      return MAY_BE_NEGATIVE.has(`${field.table}.${field.key}`) ? NO_BOUNDS : oneRule(cellRule(field, 'numberNegative', 'range', 'error'), (value) => value >= 0);
  }
}

const NO_BOUNDS: Bounds = { rules: [], isWithin: () => true, judge: () => NO_VERDICTS };

function degreeBounds(field: FieldDefinition, limit: number): Bounds {
  const rule = cellRule(field, 'degreesOutOfRange', 'range', 'error');
  return within([rule], (value) => value >= -limit && value <= limit, () => [{ rule, facts: { limit } }]);
}

function wholeBounds(field: FieldDefinition): Bounds {
  const whole = cellRule(field, 'numberNotWhole', 'range', 'warning');
  const negative = cellRule(field, 'numberNegative', 'range', 'error');
  return within(
    [whole, negative],
    (value) => value >= 0 && Number.isInteger(value),
    (value) => [{ rule: value < 0 ? negative : whole, facts: NO_FACTS }],
  );
}

const oneRule = (rule: Rule, isWithin: Bounds['isWithin']): Bounds => within([rule], isWithin, () => [{ rule, facts: NO_FACTS }]);

const within = (rules: readonly Rule[], isWithin: Bounds['isWithin'], broken: Bounds['judge']): Bounds => ({
  rules,
  isWithin,
  judge: (value) => (isWithin(value) ? NO_VERDICTS : broken(value)),
});
