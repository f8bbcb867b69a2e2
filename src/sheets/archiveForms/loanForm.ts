import type { Loan } from '../../domain/archive/borrowing/foldLoans';
import type { LoanRow } from '../../domain/archive/borrowing/loanRow';
import type { SerialTime } from '../../domain/archive/borrowing/loanTime';
import type { Texts } from '../../i18n/texts';
import type { SheetContent } from '../plan';
import { wordDay, wordLevel, wordLoanStep, wordManner, wordPosition, wordRule, wordTime, type WordsUnder } from './archiveWords';
import { formContent, type FormCell } from './formGrid';

export const LOAN_FORM_KIND = 'loanForm';

/** What the printed request shows beside the loan's own rows. */
export interface LoanFormFacts {
  readonly loan: Loan;
  /** Names of who may approve, where it waits for that. */
  readonly approvers: readonly string[];
  readonly needsApproval: boolean;
  readonly now: SerialTime;
}

const CHARACTERS = [12, 19, 11, 18, 11, 18];
const WIDTH = CHARACTERS.length;

type Word = (key: LoanWord, facts?: Readonly<Record<string, string | number>>) => string;
type LoanWord = WordsUnder<'archiveForms.loanForm'>;

/** The fields stand in the same cells at every step, so that one step's form is written over that of the one before. */
type FormLine = readonly (readonly [label: string, value: string])[];

/** The printed request form 借阅档案申请表 with the pledge of A7.4, approval, lending and return: one A4 page. */
export function loanForm(facts: LoanFormFacts, texts: Texts): SheetContent {
  const word: Word = (key, values) => texts(`archiveForms.loanForm.${key}`, values ?? {});
  const cells = [...headCells(facts, word), ...requestCells(facts.loan.first, word, texts), ...approvalCells(facts, word, texts), ...lendingCells(facts.loan, word)];
  return formContent({ characters: CHARACTERS, heights: HEIGHTS, cells, framed: [{ row: 2, rows: HEIGHTS.length - 2 }], pagesTall: 1 }, texts);
}

const HEIGHTS = [40, 22, 30, 30, 36, 64, 30, 22, 58, 36, 22, 36, 30, 30, 36, 22, 30, 40, 34, 36];

const line = (row: number, ...parts: FormLine): readonly FormCell[] =>
  parts.flatMap(([label, value], index): readonly FormCell[] => [
    { row, column: index * 2, text: label, kind: 'label' },
    { row, column: index * 2 + 1, text: value, kind: 'value', ...(index === parts.length - 1 ? { columns: WIDTH - index * 2 - 1 } : {}) },
  ]);
const whole = (row: number, text: string, kind: FormCell['kind']): FormCell => ({ row, column: 0, columns: WIDTH, text, kind });

const headCells = ({ loan, now }: LoanFormFacts, word: Word): readonly FormCell[] => [
  whole(0, word('title'), 'title'),
  { row: 1, column: 0, columns: 3, text: word('number', { loan: loan.number }), kind: 'subtitle' },
  { row: 1, column: 4, columns: 2, text: word('asOf', { time: wordTime(now) }), kind: 'subtitle' },
];

function requestCells(first: LoanRow, word: Word, texts: Texts): readonly FormCell[] {
  return [
    ...line(2, [word('borrower'), first.borrower], [word('position'), wordPosition(first.borrowerPosition, texts)], [word('department'), first.department]),
    ...line(3, [word('fileNumber'), first.fileNumber], [word('secrecy'), wordLevel(first.secrecy, texts)], [word('manner'), wordManner(first.manner, texts)]),
    ...line(4, [word('documentTitle'), first.title]),
    ...line(5, [word('purpose'), first.purpose]),
    ...line(6, [word('from'), wordDay(first.wantedFrom)], [word('until'), wordDay(first.wantedUntil)], [word('filedBy'), first.by]),
    whole(7, word('pledge'), 'heading'),
    whole(8, word('pledgeText'), 'text'),
    whole(9, word('signature'), 'text'),
  ];
}

function approvalCells({ loan, approvers, needsApproval }: LoanFormFacts, word: Word, texts: Texts): readonly FormCell[] {
  const decided = loan.approval ?? (loan.state === 'refused' || loan.state === 'withdrawn' ? loan.last : undefined);
  const rule = decided?.rule ?? loan.first.rule;
  const waiting = needsApproval ? word('mayApprove', { approvers: approvers.join(texts.language === 'en-US' ? ', ' : '、') || '–' }) : '';
  return [
    whole(10, word('approval'), 'heading'),
    ...line(11, [word('rule'), wordRule(rule, texts)]),
    ...line(12, [word('result'), decided ? wordLoanStep(decided.step, texts) : word(needsApproval ? 'waiting' : 'notNeeded')], [word('approver'), decided?.by ?? ''], [word('time'), wordTime(decided?.at)]),
    ...line(13, [word('delegation'), decided?.delegationNumber ?? ''], [word('remarks'), decided ? decided.remarks : waiting]),
    whole(14, word('approverSignature'), 'text'),
  ];
}

function lendingCells({ lending, last, state, first }: Loan, word: Word): readonly FormCell[] {
  const back = state === 'closed' ? last : undefined;
  const isReading = first.manner === 'readInRoom';
  return [
    whole(15, word('lending'), 'heading'),
    ...line(16, [word(isReading ? 'readAt' : 'lentAt'), wordTime(lending?.at)], [word('dueAt'), wordTime(lending?.dueAt)], [word('handedOutBy'), lending?.by ?? '']),
    ...line(17, [word(isReading ? 'readEndedAt' : 'returnedAt'), wordTime(back?.at)], [word('returnState'), back?.returnState ?? ''], [word('takenBackBy'), back?.by ?? '']),
    whole(18, word('checklist'), 'text'),
    whole(19, word('archivistSignature'), 'text'),
  ];
}
