import { numberKey } from '../numbers/numberPattern';
import { samePerson } from '../rights/samePerson';
import type { PlacedLoanRow } from './loanRow';

/**
 * The loans that stand under one number, in the order in which they began: a request, or a lending of a list kept by hand,
 * begins a loan of its own where none of the same document and borrower is there. One as a rule; several where two people
 * asked at the same moment, or where a slip on paper was for several documents. `rows` are in the order of their times.
 */
export function loansOfOneNumber(rows: readonly PlacedLoanRow[]): readonly (readonly PlacedLoanRow[])[] {
  const loans: PlacedLoanRow[][] = [];
  for (const row of rows) {
    const loan = loanOf(row, loans);
    if (loan) loan.push(row);
    else loans.push([row]);
  }
  return loans;
}

const BEGINNINGS: ReadonlySet<PlacedLoanRow['step']> = new Set(['requested', 'lent', 'readingBegun']);

/** The loan that a row belongs to; undefined where it begins one. A later step that fits none goes to the first of its document, else to the first. */
function loanOf(row: PlacedLoanRow, loans: readonly PlacedLoanRow[][]): PlacedLoanRow[] | undefined {
  const ofDocument = loans.filter(([first]) => first !== undefined && isSameFile(first, row));
  const own = ofDocument.find(([first]) => first !== undefined && isSameBorrower(first, row));
  if (own || BEGINNINGS.has(row.step)) return own;
  return ofDocument[0] ?? loans[0];
}

const isSameFile = (one: PlacedLoanRow, other: PlacedLoanRow): boolean => other.fileNumber === '' || numberKey(one.fileNumber) === numberKey(other.fileNumber);
const isSameBorrower = (one: PlacedLoanRow, other: PlacedLoanRow): boolean => other.borrower === '' || one.borrower === '' || samePerson(one.borrower, other.borrower);
