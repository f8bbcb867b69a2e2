import type { ColumnTable } from '../tables';
import { candidatePairs } from './blocking';
import { customerFeatures, type CodedColumn, type CustomerFeatures } from './customerFeatures';
import { DuplicateGroups, NO_GROUP } from './duplicateGroups';
import { AGREE, AGREEMENTS, COMPARED_FIELDS, type Agreement, type ComparedField } from './evidence';
import { PairComparison } from './pairComparison';
import { NO_TEXT } from './textCodes';

/** Weights in bits from which a pair is taken for one customer, and from which a person is to look at it. */
export interface DuplicateThresholds {
  readonly sure: number;
  readonly review: number;
}

/** One field's part in a pair's weight. */
export interface DuplicateReason {
  readonly field: ComparedField;
  readonly agreement: Agreement;
  /** What was compared: parts of names as they were taken apart, other values as they stand in the list. */
  readonly first: string;
  readonly second: string;
  /** In bits. */
  readonly weight: number;
}

/** Two customers, by row of the list, that may be one. */
export interface DuplicatePair {
  readonly first: number;
  readonly second: number;
  readonly level: 'sure' | 'review';
  /** In bits. */
  readonly weight: number;
  /** What says something, the weightiest first. */
  readonly reasons: readonly DuplicateReason[];
  /** The row that is proposed to stay: valid credit code, then more fields filled, then further up. */
  readonly survivor: number;
  /** Customers of one number are taken for one; NO_GROUP where the pair is not sure. */
  readonly group: number;
}

export interface DuplicateFindings {
  /** The sure ones first, the weightiest first. */
  readonly pairs: readonly DuplicatePair[];
  readonly pairsCompared: number;
  readonly groups: number;
}

/** Pairs of rows that a person has told apart. */
export type PairsApart = readonly (readonly [number, number])[];

/**
 * Finds customers that may be one. Pairs come from blocks, never all with all; each is weighed by Fellegi and Sunter's
 * method. Two valid credit codes that differ rule a pair out, and no chain of sure pairs goes across such a veto or
 * across a person's 'not the same'.
 */
export function findDuplicates(customers: ColumnTable, thresholds: DuplicateThresholds, apart: PairsApart = []): DuplicateFindings {
  const features = customerFeatures(customers);
  const pairs = candidatePairs(features);
  const comparison = new PairComparison(features);
  const values = comparedValues(features, customers);
  const told = new Set(apart.map(([first, second]) => pairNumber(first, second, features.count)));
  const found: DuplicatePair[] = [];
  for (let i = 0; i < pairs.first.length; i++) {
    const [first, second] = [pairs.first[i] ?? 0, pairs.second[i] ?? 0];
    const weight = comparison.compare(first, second);
    if (weight < thresholds.review || (told.size > 0 && told.has(pairNumber(first, second, features.count)))) continue;
    const level = weight >= thresholds.sure && namesSaySo(comparison) ? 'sure' : 'review';
    found.push({ first, second, level, weight, reasons: reasonsOf(comparison, first, second, values), survivor: first, group: NO_GROUP });
  }
  found.sort((a, b) => b.weight - a.weight || a.first - b.first || a.second - b.second);
  return { ...grouped(found, features, customers, apart), pairsCompared: pairs.first.length };
}

const pairNumber = (first: number, second: number, count: number): number => Math.min(first, second) * count + Math.max(first, second);

const positionOf = (field: ComparedField): number => COMPARED_FIELDS.indexOf(field);
const [CREDIT_CODE, BRAND, TRADE] = [positionOf('creditCode'), positionOf('brand'), positionOf('trade')];
const [PLACE, BRANCH] = [positionOf('place'), positionOf('branch')];

/**
 * Whatever else agrees, a pair is sure only where the names are alike and neither place nor branch nor, without an equal
 * credit code, the line of business is another: sister companies share telephone, address and people.
 */
function namesSaySo({ agreements }: PairComparison): boolean {
  if (agreements[PLACE] === AGREE.different || agreements[BRANCH] === AGREE.different || agreements[BRANCH] === AGREE.partly) return false;
  if (agreements[CREDIT_CODE] === AGREE.equal) return agreements[BRAND] !== AGREE.different && agreements[BRAND] !== AGREE.missing;
  return (agreements[BRAND] === AGREE.equal || agreements[BRAND] === AGREE.close) && (agreements[TRADE] === AGREE.equal || agreements[TRADE] === AGREE.missing);
}

type ValueOf = (row: number) => string;

/** What each field compares of a row, in words. */
function comparedValues(features: CustomerFeatures, customers: ColumnTable): Readonly<Record<ComparedField, ValueOf>> {
  const part = ({ of, codes }: CodedColumn): ValueOf => (row) => codes.text(of[row] ?? NO_TEXT);
  const cell = (key: string): ValueOf => (row) => String(customers.columns.get(key)?.[row] ?? '').trim();
  const [city, province] = [part(features.city), part(features.province)];
  return {
    creditCode: cell('creditCode'),
    brand: part(features.brand),
    trade: part(features.trade),
    place: (row) => city(row) || province(row),
    branch: part(features.branch),
    telephone: cell('telephone'),
    email: cell('email'),
    address: cell('street'),
    legalRepresentative: cell('legalRepresentativeName'),
    customerId: cell('customerId'),
  };
}

function reasonsOf(
  { agreements, weights }: PairComparison,
  first: number,
  second: number,
  values: Readonly<Record<ComparedField, ValueOf>>,
): readonly DuplicateReason[] {
  return COMPARED_FIELDS.flatMap((field, index): readonly DuplicateReason[] => {
    const [agreement, weight] = [AGREEMENTS[agreements[index] ?? 0], weights[index] ?? 0];
    return weight === 0 || !agreement ? [] : [{ field, agreement, first: values[field](first), second: values[field](second), weight }];
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Groups by the sure pairs, the weightiest first; a sure pair that a veto keeps out of a group is to be looked at. */
function grouped(
  pairs: readonly DuplicatePair[],
  features: CustomerFeatures,
  customers: ColumnTable,
  apart: PairsApart,
): { readonly pairs: readonly DuplicatePair[]; readonly groups: number } {
  const groups = new DuplicateGroups(validCodes(features), apart);
  const joined = pairs.map((pair) => pair.level === 'sure' && groups.join(pair.first, pair.second));
  const numbers = new Map<number, number>();
  const filled = new FilledFields(customers);
  const numbered = pairs.map((pair, index): DuplicatePair => {
    const survivor = survivorOf(pair, features, filled);
    if (!joined[index]) return { ...pair, survivor, level: 'review' };
    const root = groups.rootOf(pair.first);
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
    return { ...pair, survivor, group: numbers.get(root) ?? NO_GROUP };
  });
  const sureFirst = [...numbered.filter(({ level }) => level === 'sure'), ...numbered.filter(({ level }) => level === 'review')];
  return { pairs: sureFirst, groups: numbers.size };
}

/** The number of each row's valid credit code, NO_TEXT for none. */
const validCodes = ({ creditCode, isValidCode }: CustomerFeatures): Int32Array =>
  creditCode.of.map((code) => (code !== NO_TEXT && isValidCode[code] === 1 ? code : NO_TEXT));

function survivorOf({ first, second }: DuplicatePair, { creditCode, isValidCode }: CustomerFeatures, filled: FilledFields): number {
  const hasCode = (row: number): number => isValidCode[creditCode.of[row] ?? NO_TEXT] ?? 0;
  const better = hasCode(second) - hasCode(first) || filled.count(second) - filled.count(first);
  return better > 0 ? second : first;
}

/** How many fields of a row are filled, counted once a row. */
class FilledFields {
  private readonly counts = new Map<number, number>();

  constructor(private readonly customers: ColumnTable) {}

  count(row: number): number {
    let count = this.counts.get(row);
    if (count === undefined) {
      count = 0;
      for (const cells of this.customers.columns.values()) if ((cells[row] ?? '') !== '') count++;
      this.counts.set(row, count);
    }
    return count;
  }
}
