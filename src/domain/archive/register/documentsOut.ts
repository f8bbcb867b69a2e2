import type { ColumnTable } from '../../tables';
import { foldLoans, type Loans } from '../borrowing/foldLoans';
import { readLoanRows } from '../borrowing/loanRow';
import { numberKey } from '../numbers/numberPattern';
import { textIn } from '../rights/readPeople';

/** What the registers of loans and destructions say of documents, by `numberKey` of their file numbers. */
export interface DocumentEvidence {
  /** Not given back, or being read in the archive room. */
  readonly out: ReadonlyMap<string, 'lent' | 'inReadingRoom'>;
  /** Was lent or read once, given back or not. */
  readonly borrowed: ReadonlySet<string>;
  readonly destroyed: ReadonlySet<string>;
}

/** The evidence of the tables as they stand (A7, A8). */
export function documentEvidence(borrowings: ColumnTable | undefined, destructions: ColumnTable | undefined): DocumentEvidence {
  return evidenceOf(foldLoans(readLoanRows(borrowings).rows), destroyedIn(destructions));
}

/** The evidence of loans and of destroyed documents. */
export function evidenceOf({ byNumber, out }: Loans, destroyed: ReadonlySet<string>): DocumentEvidence {
  const lent = [...byNumber.values()].filter(({ lending }) => lending !== undefined);
  return {
    out: new Map([...out].map(([key, [loan]]) => [key, loan?.lending?.step === 'readingBegun' ? 'inReadingRoom' : 'lent'])),
    borrowed: new Set(lent.map(({ first }) => numberKey(first.fileNumber))),
    destroyed,
  };
}

/** Rows of `Destructions` without a step are destroyed items of a register kept by hand. */
function destroyedIn(destructions: ColumnTable | undefined): ReadonlySet<string> {
  const destroyed = new Set<string>();
  for (let row = 0; row < (destructions?.rowCount ?? 0); row++) {
    const step = textIn(destructions, 'step', row);
    const file = numberKey(textIn(destructions, 'fileNumber', row));
    if (file !== '' && (step === '' || step === 'destroyed')) destroyed.add(file);
  }
  return destroyed;
}
