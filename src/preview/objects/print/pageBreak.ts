import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { SheetModel } from '../../model/sheet';
import { integerArgument, invalidArgument, itemNotFound } from '../arguments';
import { placeArgument, rangeObject } from '../range/rangeObject';

export type BreakDirection = 'horizontal' | 'vertical';

/** A sheet's horizontal breaks (between rows) or vertical ones (between columns). */
export interface PageBreaksSubject {
  readonly sheet: SheetModel;
  readonly direction: BreakDirection;
}

/** A break before the row or column `at`. */
interface PageBreakSubject extends PageBreaksSubject {
  readonly at: number;
}

/** Excel takes 1,026 manual breaks in each direction. */
const BREAKS_LIMIT = 1026;

const breaksOf = ({ sheet, direction }: PageBreaksSubject): number[] =>
  direction === 'horizontal' ? sheet.pageLayout.horizontalBreaks : sheet.pageLayout.verticalBreaks;

const breakObject = ({ sheet, direction }: PageBreaksSubject, at: number): OfficeObject =>
  officeObject('PageBreak', { sheet, direction, at });

/** The wire tells a position (a number) from an id (a text) by the key's type. */
function find(subject: PageBreaksSubject, key: unknown): OfficeObject | undefined {
  const breaks = breaksOf(subject);
  const at = typeof key === 'number' ? breaks[key] : breaks.find((candidate) => String(candidate) === key);
  return at === undefined ? undefined : breakObject(subject, at);
}

function existing(subject: PageBreakSubject): number {
  if (!breaksOf(subject).includes(subject.at)) throw itemNotFound('The page break is not there any more.');
  return subject.at;
}

/** The cell that stands first after the break; it is what Excel takes as the break's place. */
const firstCell = ({ direction, at }: PageBreakSubject): { row: number; column: number } =>
  direction === 'horizontal' ? { row: at, column: 0 } : { row: 0, column: at };

export const pageBreakClass: OfficeClassDefinition<PageBreakSubject> = {
  identity: (subject) => ({ _Id: String(subject.at) }),
  scalars: {
    _Id: { get: (subject) => String(subject.at) },
    columnIndex: { get: (subject) => firstCell(subject).column },
    rowIndex: { get: (subject) => firstCell(subject).row },
  },
  methods: {
    delete: (subject) => {
      const breaks = breaksOf(subject);
      breaks.splice(breaks.indexOf(existing(subject)), 1);
    },
    getCellAfterBreak: (subject, _, session) => {
      existing(subject);
      const { row, column } = firstCell(subject);
      return rangeObject(session, subject.sheet, { top: row, bottom: row, left: column, right: column });
    },
  },
};

export const pageBreakCollectionClass: OfficeClassDefinition<PageBreaksSubject> = {
  items: (subject) => breaksOf(subject).map((at) => breakObject(subject, at)),
  item: find,
  methods: {
    /** A break before the range's first row or column; there is none before the sheet's first. */
    add: (subject, [range], session) => {
      const { sheet, rect } = placeArgument(session, range, subject.sheet);
      const at = subject.direction === 'horizontal' ? rect.top : rect.left;
      if (sheet !== subject.sheet || at === 0) throw invalidArgument('No page break can stand there.');
      const breaks = breaksOf(subject);
      if (!breaks.includes(at)) {
        integerArgument(breaks.length, 'the number of page breaks', 0, BREAKS_LIMIT - 1);
        breaks.push(at);
        breaks.sort((a, b) => a - b);
      }
      return breakObject(subject, at);
    },
    getCount: (subject) => breaksOf(subject).length,
    removePageBreaks: (subject) => {
      breaksOf(subject).length = 0;
    },
  },
};
