import { GRADES, type Grade } from '../classification/classes';
import { gradeCode, gradeCodes } from '../classification/grades';
import { holds, type CustomerOverride } from '../classification/overrides';
import { SalesLadder } from '../classification/salesLadder';
import type { ClassificationStandard } from '../classification/standard';
import { CustomerKeys, identitiesOf } from '../customer/customerIdentity';
import { salesByCustomer } from '../ledger/salesByCustomer';
import type { TypedSales } from '../ledger/typedSales';
import { addMonths, type SerialDate } from '../serialDate';
import type { ColumnTable, RawCell } from '../tables';
import { Dictionary } from './dictionary';

/** Names and marks of the customers by position in the list. */
export interface CustomerMarks {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** What sort of customer it is, by the column that says it for most of them; NOTHING where the file does not. */
  readonly kind: Int32Array;
  readonly kinds: readonly string[];
  /** The field that says the kind; undefined where none says it of enough customers. */
  readonly kindField: KindField | undefined;
  readonly district: Int32Array;
  readonly districts: readonly string[];
}

/** Columns that say what sort of customer one is, the most telling first. */
const KIND_COLUMNS = ['lineOfBusiness', 'tradeType', 'customerType', 'locationType'] as const;
export type KindField = (typeof KIND_COLUMNS)[number];
/** A column counts where it says something of at least so many customers. */
const FILLED_ENOUGH = 0.5;

/** Reads the list of customers. */
export function customerMarks(list: ColumnTable): CustomerMarks {
  const count = list.rowCount;
  const [ids, names]: [string[], string[]] = [[], []];
  const identityOfRow = identitiesOf(list);
  for (let row = 0; row < count; row++) {
    const identity = identityOfRow(row);
    ids.push(identity?.customerId ?? '');
    names.push(identity?.name ?? '');
  }
  const kindField = KIND_COLUMNS.find((key) => isFilled(list.columns.get(key), count));
  const kinds = coded(kindField && list.columns.get(kindField), count);
  const districts = coded(list.columns.get('district') ?? list.columns.get('city'), count);
  return { count, ids, names, kind: kinds.codes, kinds: kinds.names, kindField, district: districts.codes, districts: districts.names };
}

function isFilled(cells: readonly RawCell[] | undefined, count: number): boolean {
  return cells !== undefined && cells.filter((cell) => cell !== '').length >= count * FILLED_ENOUGH;
}

function coded(cells: readonly RawCell[] | undefined, count: number): { readonly codes: Int32Array; readonly names: readonly string[] } {
  const dictionary = new Dictionary();
  const codes = new Int32Array(count);
  if (cells) for (let row = 0; row < count; row++) codes[row] = dictionary.code(cells[row] ?? '');
  return { codes, names: dictionary.names };
}

/** What grades at a day rest on beside the ledger's lines. */
export interface GradeSource {
  readonly sales: TypedSales;
  readonly customers: number;
  /** The currency that counts, a position in `TypedSales.currencies`. */
  readonly currency: number;
  readonly standard: ClassificationStandard;
}

/**
 * P3.2b at a day: the grade by the sales of the standard's months up to it, as codes of GRADES. One pass over the lines;
 * for the standards that rest on sales alone.
 */
export function gradesAt({ sales, customers, currency, standard }: GradeSource, day: SerialDate): Uint8Array {
  const sums = salesByCustomer(sales, customers, currency, { start: addMonths(day, -standard.periodMonths), end: day });
  return gradeCodes({ customers, sales: sums }, new SalesLadder(sums), undefined, standard);
}

/** Grades with what people entered in the list and what they set by an override that holds at the day. */
export function placedGrades(computed: Uint8Array, list: ColumnTable, overrides: ReadonlyMap<string, CustomerOverride>, day: SerialDate): Uint8Array {
  const entered = list.columns.get('grade');
  if (!entered && overrides.size === 0) return computed;
  const grades = Uint8Array.from(computed);
  const [keys, identityOfRow] = [new CustomerKeys(), identitiesOf(list)];
  for (let row = 0; row < grades.length; row++) {
    const identity = identityOfRow(row);
    if (!identity) continue;
    const override = overrides.get(keys.take(identity));
    const set = override && holds(override, day) ? override.classes.grade : undefined;
    const grade = set ?? GRADES.find((one) => one === entered?.[row]);
    if (grade) grades[row] = gradeCode(grade);
  }
  return grades;
}

/** The grade of a code. */
export const gradeOfCode = (code: number | undefined): Grade => GRADES[code ?? GRADES.length - 1] ?? 'D';
