import type { ColumnTable } from '../tables';
import { WORD_PARTS, type CreditPolicy, type WordPart } from './creditPolicy';
import type { WordPoints } from './creditScore';
import { WordReader, type WordReading } from './evidenceWords';

/** Texts of one field that no word of the policy was found in. */
export interface NotUnderstood {
  readonly field: WordPart;
  /** The first of them, and its row in the list of customers. */
  readonly text: string;
  readonly row: number;
  readonly count: number;
}

/** What the words of the customers' files say (P2.4). */
export interface FileEvidence {
  readonly points: WordPoints;
  readonly readingOf: (part: WordPart, customer: number) => WordReading;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Reads the fields reputation, creditStanding and pastCreditProblems of every customer. */
export function fileEvidence(customers: ColumnTable, policy: Pick<CreditPolicy, 'words'>): FileEvidence {
  const columns = WORD_PARTS.map((part) => ({ part, ...readColumn(customers, part, policy) }));
  const textOf = (part: WordPart, customer: number): string => String(customers.columns.get(part)?.[customer] ?? '');
  const readers = new Map(columns.map(({ part, reader }) => [part, reader]));
  const points = (part: WordPart): Float32Array => columns.find((one) => one.part === part)?.points ?? new Float32Array(0);
  return {
    points: { reputation: points('reputation'), creditStanding: points('creditStanding'), pastCreditProblems: points('pastCreditProblems') },
    readingOf: (part, customer) => readers.get(part)?.read(textOf(part, customer)) ?? { kind: 'empty' },
    notUnderstood: columns.flatMap(({ notUnderstood }) => notUnderstood ?? []),
  };
}

function readColumn(
  customers: ColumnTable,
  part: WordPart,
  policy: Pick<CreditPolicy, 'words'>,
): { readonly reader: WordReader; readonly points: Float32Array; readonly notUnderstood: NotUnderstood | undefined } {
  const reader = new WordReader(policy, part);
  const cells = customers.columns.get(part) ?? [];
  const points = new Float32Array(cells.length).fill(NaN);
  let notUnderstood: NotUnderstood | undefined;
  cells.forEach((cell, row) => {
    const reading = reader.read(String(cell));
    if (reading.kind === 'read') points[row] = reading.points;
    else if (reading.kind === 'notUnderstood') {
      notUnderstood = { field: part, text: notUnderstood?.text ?? String(cell), row: notUnderstood?.row ?? row, count: (notUnderstood?.count ?? 0) + 1 };
    }
  });
  return { reader, points, notUnderstood };
}
