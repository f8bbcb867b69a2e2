import type { LoanOut } from '../../domain/archive/borrowing/loanLadder';
import type { SerialTime } from '../../domain/archive/borrowing/loanTime';
import type { DueItem } from '../../domain/archive/destruction/checkItem';
import type { DestructionForm, FormItem } from '../../domain/archive/destruction/foldForms';
import type { RegisterBreak, RegisterCheck } from '../../domain/archive/registerDigest/verifyRegister';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { DATE_FORMAT, DATE_TIME_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { wordItemState, wordLevel, wordManner, wordTime } from './archiveWords';
import type { OfficeColumn, OfficeList } from './officeList';

export const LOANS_OUT_KIND = 'loansOut';
export const DUE_KIND = 'dueForDestruction';
export const REGISTER_KIND = 'destructionRegister';

/** The overdue ladder: everything that is out, the most urgent first (A7). */
export function loansOutList(loans: readonly LoanOut[], now: SerialTime, texts: Texts): OfficeList {
  const count = (...rungs: readonly LoanOut['rung'][]): number => loans.filter(({ rung }) => rungs.includes(rung)).length;
  const facts = { time: wordTime(now), count: loans.length, soon: count('dueSoon'), overdue: count('overdue', 'longOverdue'), recalled: count('recalled') };
  const column = (key: keyof typeof WIDTHS, format?: string): OfficeColumn => ({ header: texts(`archiveForms.loansOut.columns.${key}`), characters: WIDTHS[key], ...(format ? { format } : {}) });
  return {
    title: texts('archiveForms.loansOut.title'),
    lines: [{ text: texts('archiveForms.loansOut.subtitle', facts), tone: facts.overdue + facts.recalled > 0 ? 'bad' : 'quiet' }],
    columns: [
      column('state'), column('loan'), column('fileNumber'), column('title'), column('secrecy'), column('borrower'), column('department'), column('manner'),
      column('lentAt', DATE_TIME_FORMAT), column('dueAt', DATE_TIME_FORMAT), column('late', '0.0;;'),
    ],
    rows: loans.map(({ loan, rung, dueAt, daysLate, levelNow }): readonly CellInput[] => {
      const { first, lending } = loan;
      return [
        texts(`archiveForms.loansOut.rungs.${rung}`), loan.number, first.fileNumber, first.title, wordLevel(levelNow ?? first.secrecy, texts), first.borrower, first.department,
        wordManner(first.manner, texts), lending?.at ?? '', dueAt ?? '', daysLate > 0 ? Math.round(daysLate * 10) / 10 : '',
      ];
    }),
    nothing: texts('archiveForms.loansOut.nothing'),
  };
}

const WIDTHS = { state: 14, loan: 13, fileNumber: 19, title: 30, secrecy: 12, borrower: 12, department: 14, manner: 17, lentAt: 17, dueAt: 17, late: 10 } as const;

/** A8.2: what is due for destruction, with what stands against it. */
export function dueForDestructionList(due: readonly DueItem[], today: SerialDate, texts: Texts): OfficeList {
  const form = (key: 'fileNumber' | 'title' | 'date' | 'secrecy' | 'pages' | 'until'): string => texts(`archiveForms.form.columns.${key}`);
  return {
    title: texts('archiveForms.due.title'),
    lines: [{ text: texts('archiveForms.due.subtitle', { date: isoOf(today), count: due.length, free: due.filter(({ reasons }) => reasons.length === 0).length }), tone: 'quiet' }],
    columns: [
      { header: form('fileNumber'), characters: 20 }, { header: form('title'), characters: 34 }, { header: texts('archiveForms.due.department'), characters: 15 }, { header: form('secrecy'), characters: 12 },
      { header: form('date'), characters: 12, format: DATE_FORMAT }, { header: form('until'), characters: 13, format: DATE_FORMAT }, { header: form('pages'), characters: 8, format: '#,##0' },
      { header: texts('archiveForms.due.location'), characters: 16 }, { header: texts('archiveForms.due.check'), characters: 34 },
    ],
    rows: due.map(({ document, reasons }): readonly CellInput[] => [
      document.fileNumber, document.title, document.department, wordLevel(document.level, texts), document.documentDate ?? '', typeof document.retentionUntil === 'number' ? document.retentionUntil : '',
      document.pages ?? '', document.location,
      reasons.length === 0 ? texts('archiveForms.due.mayBeListed') : reasons.map((reason) => texts(`archiveForms.keepReasons.${reason}`)).join(texts.language === 'en-US' ? '; ' : '；'),
    ]),
    nothing: texts('archiveForms.due.nothing'),
  };
}

/** What the register's list says of its verification. */
export interface RegisterFacts {
  readonly check: RegisterCheck;
  readonly forms: readonly DestructionForm[];
  /** Where the first break stands, as Excel writes it. */
  readonly firstPlace: string;
  readonly now: SerialTime;
}

/** A8.4: every item of every form with the persons of its form, and whether the register is intact. */
export function destructionRegisterList(facts: RegisterFacts, texts: Texts): OfficeList {
  const column = (key: keyof typeof REGISTER_WIDTHS, format?: string): OfficeColumn => ({ header: texts(`archiveForms.register.columns.${key}`), characters: REGISTER_WIDTHS[key], ...(format ? { format } : {}) });
  return {
    title: texts('archiveForms.register.title'),
    lines: [
      ...checkLines(facts, texts),
      { text: `${wordTime(facts.now)} · ${texts('archiveForms.register.meaning')}`, tone: 'quiet' },
    ],
    columns: [
      column('form'), column('fileNumber'), column('title'), column('secrecy'), column('pages', '#,##0'), column('state'), column('at', DATE_TIME_FORMAT), column('reviewer'), column('approver'),
      column('executor'), column('witness'), column('reason'),
    ],
    rows: facts.forms.flatMap((form) => form.items.map((item) => registerRow(form, item, texts))),
    nothing: texts('archiveForms.register.empty'),
  };
}

const REGISTER_WIDTHS = { form: 13, fileNumber: 19, title: 28, secrecy: 12, pages: 7, state: 13, at: 17, reviewer: 12, approver: 12, executor: 12, witness: 12, reason: 32 } as const;

function checkLines({ check, firstPlace }: RegisterFacts, texts: Texts): OfficeList['lines'] {
  const [first] = check.breaks;
  const heads = check.heads.join(' ') || '–';
  const state: OfficeList['lines'][number] =
    first && first.kind !== 'loose'
      ? { text: texts('archiveForms.register.broken', { intact: check.intact, rows: check.rows, place: firstPlace, kind: wordBreak(first.kind, texts) }), tone: 'bad' }
      : check.rows === 0
        ? { text: texts('archiveForms.register.empty'), tone: 'quiet' }
        : { text: texts('archiveForms.register.intact', { rows: check.intact }), tone: 'good' };
  const ends = check.heads.length > 1 ? texts('archiveForms.register.fork', { count: check.heads.length, heads }) : texts('archiveForms.register.heads', { heads });
  return [state, { text: ends, tone: 'quiet' }];
}

export const wordBreak = (kind: RegisterBreak['kind'], texts: Texts): string => texts(`archiveForms.register.kinds.${kind}`);

const registerRow = (form: DestructionForm, { fileNumber, listed, last, state }: FormItem, texts: Texts): readonly CellInput[] => [
  form.number, fileNumber, listed.title, wordLevel(last.secrecy, texts), listed.pages ?? '', wordItemState(state, texts), last.at, form.reviewer, form.approver,
  state === 'destroyed' ? last.by : '', form.witness, last.reason,
];
