import { describe, expect, it } from '@jest/globals';
import type { SecrecyLevel } from '../../../src/domain/archive/archiveTerms';
import { decideLoanStep } from '../../../src/domain/archive/borrowing/decideLoan';
import { foldLoans } from '../../../src/domain/archive/borrowing/foldLoans';
import type { LoanRow } from '../../../src/domain/archive/borrowing/loanRow';
import type { LoanAction } from '../../../src/domain/archive/borrowing/loanStep';
import { decideFormStep } from '../../../src/domain/archive/destruction/decideForm';
import { chainedCells, DESTRUCTION_COLUMNS, type DestructionRow } from '../../../src/domain/archive/destruction/destructionRow';
import { foldForms } from '../../../src/domain/archive/destruction/foldForms';
import type { FormAction } from '../../../src/domain/archive/destruction/formStep';
import type { DocumentFacts } from '../../../src/domain/archive/documentFacts';
import { verifyRegister } from '../../../src/domain/archive/registerDigest/verifyRegister';
import type { Delegation } from '../../../src/domain/archive/rights/delegation';
import type { RawCell } from '../../../src/domain/tables';
import { APPOINTMENTS, at, documentOf, formSituation, loanSituation, TODAY } from './office';

/** A generator that gives the same numbers for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PEOPLE = ['Gao', 'Ding', 'Pan', 'Dong', 'Hua', 'An', 'Bao', 'Mei', 'Li'] as const;
const LEVELS: readonly SecrecyLevel[] = ['unclassified', 'unclassified', 'secret', 'confidential', 'topSecret'];
/** An archivist who is head of the office as well, and a general manager who is an archivist: people who could be two. */
const OFFICE = [...APPOINTMENTS, ...(['Hua', 'Gao'] as const).map((person) => ({ person, position: 'archivist' as const, department: '', firstDay: undefined, lastDay: undefined })), { person: 'Yu', position: 'headOfOffice' as const, department: '', firstDay: undefined, lastDay: undefined }];

/** The world as the test keeps it, apart from what the code under test makes of the rows. */
interface World {
  readonly documents: Map<string, DocumentFacts>;
  readonly loans: LoanRow[];
  readonly register: DestructionRow[];
  readonly chained: (readonly RawCell[])[];
  readonly out: Map<string, LoanRow>;
  readonly destroyed: Set<string>;
  readonly requests: Map<string, LoanRow>;
  now: number;
  delegations: readonly Delegation[];
  readonly policy: { readonly ordinaryDestructionNeedsGeneralManager: boolean };
}

const begin = (headSuffices: boolean): World => ({
  documents: new Map(LEVELS.map((level, index) => [`F${index}`, documentOf(`F${index}`, { level })])),
  loans: [], register: [], chained: [], out: new Map(), destroyed: new Set(), requests: new Map(), now: at(0), delegations: [], policy: { ordinaryDestructionNeedsGeneralManager: !headSuffices },
});

const pick = <Item>(items: readonly Item[], random: (below: number) => number): Item => items[random(items.length)] as Item;

/** Time goes on, holds come and go, levels change, powers of attorney are given and end. */
function worldMoves(world: World, random: (below: number) => number): void {
  const document = pick([...world.documents.values()], random);
  const change = (parts: Partial<DocumentFacts>): void => void world.documents.set(document.fileNumber, { ...document, ...parts });
  switch (random(5)) {
    case 0:
      return change({ isOnHold: !document.isOnHold });
    case 1:
      return change({ level: pick(LEVELS, random) });
    case 2:
      return change({ retentionUntil: pick([TODAY - 1, TODAY - 1, TODAY + 30, 'permanent'] as const, random) });
    case 3:
      world.delegations = random(2) === 0 ? [] : [{ number: 'W1', from: 'Gao', to: pick(PEOPLE, random), scope: pick(['allApprovals', 'borrowing', 'destruction'] as const, random), firstDay: TODAY, lastDay: TODAY + 2 }];
      return;
    default:
      world.now += pick([1, 30, 180, 600], random) / 1440;
  }
}

function loanAction(world: World, random: (below: number) => number): LoanAction {
  const fileNumber = pick([...world.documents.keys()], random);
  const loan = `L${1 + random(Math.max(1, world.requests.size))}`;
  const by = pick(PEOPLE, random);
  if (random(3) === 0) {
    return { kind: 'request', fileNumber, borrower: by, position: undefined, department: 'Sales', filedBy: pick(PEOPLE, random), purpose: 'work', manner: pick(['lent', 'readInRoom'] as const, random), wantedFrom: TODAY, wantedUntil: TODAY + random(4) };
  }
  const isOut = [...world.out.values()].map(({ loanNumber }) => loanNumber);
  if (isOut.length > 0 && random(3) === 0) return { kind: 'return', loan: pick(isOut, random), by: pick(['An', by], random), returnState: 'intact' };
  const kind = pick(['approve', 'refuse', 'withdraw', 'lend', 'lend', 'return'] as const, random);
  return { kind, loan, by: kind === 'lend' ? pick(['An', by], random) : by, returnState: 'intact', remarks: 'said so' };
}

function formAction(world: World, random: (below: number) => number): FormAction {
  const files = [...world.documents.keys()];
  const form = `D${1 + random(Math.max(1, new Set(world.register.map(({ formNumber }) => formNumber)).size))}`;
  const by = pick([...PEOPLE, 'Yu'], random);
  const last = world.register.filter(({ formNumber }) => formNumber === form).at(-1);
  // Half of the time the step that is next, by somebody who is likely to have the right: else few forms get to their end.
  if (random(2) === 0 && last?.step === 'listed') return { kind: 'review', form, by: pick(['Hua', 'Yu'], random) };
  if (random(2) === 0 && last?.step === 'reviewed') return { kind: 'approve', form, by: pick(['Gao', 'Yu', 'Ding'], random) };
  if (random(2) === 0 && last?.step === 'approved') return { kind: 'nameWitness', form, by: 'Hua', witness: by };
  switch (random(6)) {
    case 0:
      return { kind: 'list', by, fileNumbers: files.filter(() => random(3) === 0), reason: 'over' };
    case 1:
      return { kind: 'nameWitness', form, by, witness: pick(PEOPLE, random) };
    case 2:
      return random(4) === 0 ? { kind: 'reject', form, by, fileNumbers: [], reason: 'kept' } : { kind: 'review', form, by };
    case 3:
      return { kind: 'approve', form, by };
    default:
      return { kind: 'execute', form, by };
  }
}

const holding = (person: string, position: string): boolean => OFFICE.some((one) => one.person === person && one.position === position);

/** A7 on one accepted row, from what the test knows itself. */
function judgeLoan(row: LoanRow, world: World): void {
  const request = world.requests.get(row.loanNumber);
  const level = world.documents.get(row.fileNumber)?.level;
  if (row.step === 'requested') world.requests.set(row.loanNumber, row);
  if (row.step === 'lent' || row.step === 'readingBegun') {
    expect(world.out.has(row.fileNumber)).toBe(false);
    expect(world.destroyed.has(row.fileNumber)).toBe(false);
    expect(level).not.toBe('topSecret');
    if (level === 'confidential') expect(row.step).toBe('readingBegun');
    if (level === 'secret') expect((row.dueAt ?? 0) - row.at).toBeLessThanOrEqual(4 / 24 + 1e-9 + (row.step === 'readingBegun' ? 1 : 0));
    expect(row.dueAt ?? 0).toBeGreaterThan(row.at);
    expect(holding(row.by, 'archivist')).toBe(true);
    const isFree = level === 'unclassified' && ['generalManager', 'deputyGeneralManager', 'director', 'headOfOffice'].some((position) => holding(row.borrower, position));
    const approval = world.loans.find(({ loanNumber, step }) => loanNumber === row.loanNumber && step === 'approved');
    if (!isFree) {
      expect(approval).toBeDefined();
      expect([row.borrower, request?.by]).not.toContain(approval?.by);
      expect(world.loans.some(({ loanNumber, step }) => loanNumber === row.loanNumber && (step === 'refused' || step === 'withdrawn'))).toBe(false);
    }
    world.out.set(row.fileNumber, row);
  }
  if (row.step === 'returned' || row.step === 'readingEnded') {
    expect(world.out.get(row.fileNumber)?.loanNumber).toBe(row.loanNumber);
    expect(row.at).toBeGreaterThanOrEqual(world.out.get(row.fileNumber)?.at ?? Infinity);
    world.out.delete(row.fileNumber);
  }
}

/** A8 on one destroyed item, from the rows before it alone. */
function judgeDestruction(row: DestructionRow, world: World): void {
  const document = world.documents.get(row.fileNumber);
  expect(world.destroyed.has(row.fileNumber)).toBe(false);
  expect(world.out.has(row.fileNumber)).toBe(false);
  expect(document?.isOnHold).toBe(false);
  expect(typeof document?.retentionUntil === 'number' && document.retentionUntil < Math.floor(world.now)).toBe(true);
  const before = world.register.filter(({ formNumber, fileNumber }) => formNumber === row.formNumber && fileNumber === row.fileNumber);
  expect(before.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1])).toEqual(['listed', 'reviewed', 'approved', 'witnessNamed']);
  const [, review, approval] = before;
  const four = [review?.by, approval?.by, row.by, before.at(-1)?.witness];
  expect(new Set(four).size).toBe(4);
  expect(holding(review?.by ?? '', 'headOfOffice') && holding(row.by, 'archivist')).toBe(true);
  if (document?.level !== 'unclassified') expect(holding(approval?.by ?? '', 'generalManager')).toBe(true);
  world.destroyed.add(row.fileNumber);
}

const shuffled = <Item>(items: readonly Item[], random: (below: number) => number): readonly Item[] => items.map((item) => ({ item, rank: random(1 << 20) })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);

function tryLoan(world: World, random: (below: number) => number): boolean {
  const people = { appointments: OFFICE, delegations: world.delegations };
  const documents = [...world.documents.values()].map((document) => ({ ...document, status: world.destroyed.has(document.fileNumber) ? ('destroyed' as const) : document.status }));
  const outcome = decideLoanStep(loanAction(world, random), loanSituation(shuffled(world.loans, random), { documents, people, now: world.now, nextNumber: `L${world.requests.size + 1}` }));
  if (outcome.kind === 'refused') return false;
  judgeLoan(outcome.row, world);
  world.loans.push(outcome.row);
  return true;
}

function tryForm(world: World, random: (below: number) => number): boolean {
  const rows = shuffled(world.register, random);
  const people = { appointments: OFFICE, delegations: world.delegations };
  const loans = foldLoans(world.loans.map((row, index) => ({ ...row, row: index })));
  const outcome = decideFormStep(formAction(world, random), formSituation(rows, { documents: [...world.documents.values()], people, loans, now: world.now, policy: world.policy, forms: foldForms(rows.map((row, index) => ({ ...row, row: index }))) }));
  if (outcome.kind === 'refused') return false;
  for (const row of outcome.rows) if (row.step === 'destroyed') judgeDestruction(row, world);
  world.register.push(...outcome.rows);
  const head = world.chained.at(-1)?.at(-1);
  world.chained.push(...chainedCells(outcome.rows, head === undefined ? [] : [String(head)], { at: world.now, by: 'An' }));
  return true;
}

const tableOf = (rows: readonly (readonly RawCell[])[]) => ({ rowCount: rows.length, columns: new Map(DESTRUCTION_COLUMNS.map((key, column) => [key, rows.map((row) => row[column] ?? '')])) });

describe('no sequence of steps reaches a forbidden state', () => {
  it('in 400 worlds of 120 steps by anybody, in any order, with rows in any order', () => {
    const reached = new Map<string, number>();
    const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomOf(seed);
      const world = begin(seed % 2 === 0);
      for (let step = 0; step < 120; step++) {
        const kind = random(10);
        if (kind === 0) worldMoves(world, random);
        else if (kind < 5) tryLoan(world, random);
        else tryForm(world, random);
      }
      for (const { step } of world.loans) count(step);
      for (const { step } of world.register) count(step);
      expect(verifyRegister(tableOf(world.chained))).toMatchObject({ breaks: [], intact: world.register.length });
    }
    // The walk gets everywhere; else it would prove nothing.
    for (const step of ['requested', 'approved', 'refused', 'withdrawn', 'lent', 'returned', 'readingBegun', 'readingEnded', 'listed', 'reviewed', 'witnessNamed', 'rejected', 'destroyed']) {
      expect([step, (reached.get(step) ?? 0) >= 50]).toEqual([step, true]);
    }
  });
});
