import type { ColumnTable, RawCell } from '../../tables';
import { numberKey } from '../numbers/numberPattern';

/** What the registers of loans and destructions say of documents, by `numberKey` of their file numbers. */
export interface DocumentEvidence {
  /** Not given back, or being read in the archive room. */
  readonly out: ReadonlyMap<string, 'lent' | 'inReadingRoom'>;
  /** Has a row among the loans, given back or not. */
  readonly borrowed: ReadonlySet<string>;
  readonly destroyed: ReadonlySet<string>;
}

const OUT_BY_STEP: Readonly<Record<string, 'lent' | 'inReadingRoom' | 'back'>> = { lent: 'lent', readingBegun: 'inReadingRoom', returned: 'back', readingEnded: 'back' };

/**
 * Reads the steps of loans and destructions (A7, A8). A row without a step is a whole loan of a list kept by hand: it is
 * out from `lentAt` until `returnedAt`. Rows of `Destructions` without a step are destroyed items.
 */
export function documentEvidence(borrowings: ColumnTable | undefined, destructions: ColumnTable | undefined): DocumentEvidence {
  return { ...loansIn(borrowings), destroyed: destroyedIn(destructions) };
}

const text = (cells: readonly RawCell[] | undefined, row: number): string => String(cells?.[row] ?? '').trim();

function loansIn(borrowings: ColumnTable | undefined): Pick<DocumentEvidence, 'out' | 'borrowed'> {
  const column = (key: string): readonly RawCell[] | undefined => borrowings?.columns.get(key);
  const [numbers, loans, steps, lentAt, returnedAt, manner] = ['fileNumber', 'loanNumber', 'step', 'lentAt', 'returnedAt', 'manner'].map(column);
  const states = new Map<string, { readonly file: string; state: 'lent' | 'inReadingRoom' | 'back' }>();
  const borrowed = new Set<string>();
  for (let row = 0; row < (borrowings?.rowCount ?? 0); row++) {
    const file = numberKey(text(numbers, row));
    if (file === '') continue;
    borrowed.add(file);
    const step = text(steps, row);
    const state = step === '' ? handKept(text(lentAt, row), text(returnedAt, row), text(manner, row)) : OUT_BY_STEP[step];
    if (state) states.set(`${text(loans, row)}|${file}`, { file, state });
  }
  const out = new Map<string, 'lent' | 'inReadingRoom'>();
  for (const { file, state } of states.values()) if (state !== 'back') out.set(file, state);
  return { out, borrowed };
}

function handKept(lentAt: string, returnedAt: string, manner: string): 'lent' | 'inReadingRoom' | 'back' | undefined {
  if (lentAt === '') return undefined;
  if (returnedAt !== '') return 'back';
  return manner === 'readInRoom' ? 'inReadingRoom' : 'lent';
}

function destroyedIn(destructions: ColumnTable | undefined): ReadonlySet<string> {
  const destroyed = new Set<string>();
  for (let row = 0; row < (destructions?.rowCount ?? 0); row++) {
    const step = text(destructions?.columns.get('step'), row);
    const file = numberKey(text(destructions?.columns.get('fileNumber'), row));
    if (file !== '' && (step === '' || step === 'destroyed')) destroyed.add(file);
  }
  return destroyed;
}
