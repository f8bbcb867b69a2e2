import { refused } from '../borrowing/loanStep';
import type { DocumentFacts } from '../documentFacts';
import { numberKey } from '../numbers/numberPattern';
import { holdersOf, holds } from '../rights/positions';
import { reasonsToKeep } from './checkItem';
import type { DestructionRow } from './destructionRow';
import type { FormAction, FormOutcome, FormSituation } from './formStep';

/** A8.2: the archivist lists documents on a new form; each is checked, and one that must be kept refuses the form as a whole. */
export function decideListing(action: Extract<FormAction, { kind: 'list' }>, situation: FormSituation): FormOutcome {
  const { people, now, documentOf, nextNumber, wordReason } = situation;
  if (!holds(action.by, 'archivist', now, people.appointments)) {
    return refused('notArchivist', 'A8.2', { person: action.by, archivists: holdersOf('archivist', now, people.appointments).join(', ') || '–' });
  }
  if (action.fileNumbers.length === 0) return refused('formEmpty', 'A8.2');
  const twice = action.fileNumbers.find((file, index) => action.fileNumbers.findIndex((other) => numberKey(other) === numberKey(file)) !== index);
  if (twice !== undefined) return refused('formItemTwice', 'A8.2', { document: twice });
  const rows: DestructionRow[] = [];
  for (const fileNumber of action.fileNumbers) {
    const document = documentOf(fileNumber);
    if (!document) return refused('documentUnknown', 'A8.2', { document: fileNumber });
    const [reason] = reasonsToKeep(document, { ...situation, today: now });
    if (reason) return refused('formItemMustBeKept', 'A8.2', { document: fileNumber, reason: wordReason(reason) });
    rows.push(listedRow(document, action, nextNumber, now));
  }
  return { kind: 'done', form: nextNumber, rows, kept: [], rule: 'A8.2' };
}

const listedRow = (document: DocumentFacts, { by, reason }: Extract<FormAction, { kind: 'list' }>, formNumber: string, at: number): DestructionRow => ({
  formNumber,
  step: 'listed',
  at,
  by,
  fileNumber: document.fileNumber,
  title: document.title,
  secrecy: document.level,
  documentDate: document.documentDate,
  retentionUntil: typeof document.retentionUntil === 'number' ? document.retentionUntil : undefined,
  pages: document.pages,
  reason,
  witness: '',
  rule: 'A8.2',
  delegationNumber: '',
  remarks: '',
});
