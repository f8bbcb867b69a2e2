import { CustomerKeys, identitiesOf, type CustomerIdentity } from '../customer/customerIdentity';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';
import { DEAL_STAGES, GRADES, MARKET_POSITIONS, RELATIONSHIPS } from './classes';
import type { Classification } from './classify';
import { holds, type ClassChange, type ClassValues, type CustomerOverride } from './overrides';
import { placedClass, type PlacedClass } from './placedClass';
import { CLASS_KINDS, reasonOf, type ClassKind, type ClassReason } from './reasons';
import { whatChanges } from './whatChanges';

/** One class that a customer is in: what holds, what was reckoned, why, and what would change it. */
export interface ClassFact {
  readonly kind: ClassKind;
  /** Undefined where nothing is known. */
  readonly valid: PlacedClass<string> | undefined;
  readonly computed: string | undefined;
  readonly reason: ClassReason;
  readonly change: ClassReason | undefined;
}

/** All classes of one customer with the figures that they rest on. */
export interface CustomerClasses extends CustomerIdentity {
  /** What the customer is known by from run to run, as on its card. */
  readonly key: string;
  readonly row: number;
  /** P1.3 and P3.2a as entered: keys of list items. */
  readonly customerType: RawCell;
  readonly ownership: RawCell;
  readonly tradeType: RawCell;
  readonly locationType: RawCell;
  readonly classes: Readonly<Record<ClassKind, ClassFact>>;
  /** P1.4: the remark 'large, short history'. */
  readonly isLargeShortHistory: boolean;
  /** The person's override that holds at the report date. */
  readonly override: CustomerOverride | undefined;
  /** 100R + 10F + M; 0 without an order in the period. */
  readonly rfm: number;
  readonly sales: number;
  readonly previousSales: number;
  readonly orders: number;
  readonly firstDeal: SerialDate | undefined;
  readonly lastDeal: SerialDate | undefined;
}

/** Every customer's classes in the order of the list; rows without an id and a name are left out. */
export function customerClasses(
  classification: Classification,
  customers: ColumnTable,
  overrides: ReadonlyMap<string, CustomerOverride> = new Map(),
): readonly CustomerClasses[] {
  const [keys, identityOfRow] = [new CustomerKeys(), identitiesOf(customers)];
  const all: CustomerClasses[] = [];
  for (let row = 0; row < customers.rowCount; row++) {
    const identity = identityOfRow(row);
    if (!identity) continue;
    const value = (key: string): RawCell => customers.columns.get(key)?.[row] ?? '';
    const key = keys.take(identity);
    const override = overrides.get(key);
    const holding = override && holds(override, classification.figures.reportDate) ? override : undefined;
    all.push({ key, row, ...identity, ...placements(value), ...figuresOf(classification, row), classes: classFacts(classification, row, value, holding), override: holding });
  }
  return all;
}

const placements = (value: (key: string) => RawCell): Pick<CustomerClasses, 'customerType' | 'ownership' | 'tradeType' | 'locationType'> => ({
  customerType: value('customerType'),
  ownership: value('ownership'),
  tradeType: value('tradeType'),
  locationType: value('locationType'),
});

function figuresOf({ figures, dealings, rfm, largeShortHistory }: Classification, row: number) {
  const date = (dates: Float64Array): SerialDate | undefined => (Number.isNaN(dates[row] ?? NaN) ? undefined : dates[row]);
  return {
    isLargeShortHistory: largeShortHistory[row] === 1,
    rfm: rfm.score[row] ?? 0,
    sales: figures.sales[row] ?? 0,
    previousSales: figures.previousSales[row] ?? 0,
    orders: figures.orders[row] ?? 0,
    firstDeal: date(dealings.firstDeal),
    lastDeal: date(dealings.lastDeal),
  };
}

function classFacts(
  classification: Classification,
  row: number,
  value: (key: string) => RawCell,
  override: CustomerOverride | undefined,
): CustomerClasses['classes'] {
  const { relationship, dealStage, position, grade } = classification;
  const fact = <Value extends string>(kind: ClassKind, classes: readonly Value[], code: number | undefined, entered?: RawCell): ClassFact => {
    const set = override?.classes[kind] as Value | undefined;
    const placed = placedClass(classes, code, entered, override && set !== undefined ? { ...override, value: set } : undefined);
    return { kind, valid: placed, computed: classes[code ?? classes.length], reason: reasonOf(classification, kind, row), change: whatChanges(classification, kind, row) };
  };
  return {
    relationship: fact('relationship', RELATIONSHIPS, relationship[row]),
    dealStage: fact('dealStage', DEAL_STAGES, dealStage[row]),
    position: fact('position', MARKET_POSITIONS, position[row], value('marketPosition')),
    grade: fact('grade', GRADES, grade[row], value('grade')),
  };
}

/** Which valid classes are not what they were at the last run; none for a customer that it did not have. */
export function changesSince(customer: CustomerClasses, before: ClassValues | undefined): readonly ClassChange[] {
  if (!before) return [];
  return CLASS_KINDS.flatMap((kind) => {
    const from = before[kind];
    const to = customer.classes[kind].valid?.value;
    return from === to ? [] : [{ kind, from, to }];
  });
}
