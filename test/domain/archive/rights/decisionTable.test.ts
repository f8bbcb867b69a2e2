import { describe, expect, it } from '@jest/globals';
import { SECRECY_LEVELS, type Appointment, type Position, type SecrecyLevel } from '../../../../src/domain/archive/archiveTerms';
import { accessTo } from '../../../../src/domain/archive/borrowing/access';
import { approvalRight, type ApprovalMatter } from '../../../../src/domain/archive/rights/approvalRight';
import type { Delegation, DelegationScope } from '../../../../src/domain/archive/rights/delegation';
import { standingOf } from '../../../../src/domain/archive/rights/standing';
import { serialOf } from '../../../../src/domain/serialDate';

/** What a person may be with regard to a document of the sales department. */
const ROLES = ['generalManager', 'deputyInCharge', 'otherDeputy', 'director', 'headOfOffice', 'archivist', 'departmentManager', 'employee'] as const;
type Role = (typeof ROLES)[number];

/** A power of attorney that names the person: none, one that covers the matter today, one for another matter, one that has ended, one that has not begun. */
const DELEGATION_STATES = ['none', 'inForce', 'otherScope', 'ended', 'notBegun'] as const;
type DelegationState = (typeof DELEGATION_STATES)[number];

const ACTIONS = ['lend', 'read', 'approve lending', 'approve reading', 'review destruction', 'approve destruction', 'approve destruction, head suffices', 'name witness'] as const;
type Action = (typeof ACTIONS)[number];

/**
 * Every combination of level, action, role and delegation. A cell `x / y` means y with a power of attorney in force for the
 * matter and x with any other or none; a cell without a stroke holds whatever the power of attorney.
 *
 * free A7.1: straight from the archivist · head A7.2, GM A7.3b, GM A7.3c: needs the approval of the head, or of the general
 * manager or deputy in charge · no A7.3a: refused · a rule alone: the person may · - and a rule: the person may not.
 */
const TABLE = `
level        | action                             | generalManager | deputyInCharge | otherDeputy      | director  | headOfOffice     | archivist | departmentManager | employee
topSecret    | lend                               | no A7.3a       | no A7.3a       | no A7.3a         | no A7.3a  | no A7.3a         | no A7.3a  | no A7.3a          | no A7.3a
topSecret    | read                               | no A7.3a       | no A7.3a       | no A7.3a         | no A7.3a  | no A7.3a         | no A7.3a  | no A7.3a          | no A7.3a
topSecret    | approve lending                    | - A7.3a        | - A7.3a        | - A7.3a          | - A7.3a   | - A7.3a          | - A7.3a   | - A7.3a           | - A7.3a
topSecret    | approve reading                    | - A7.3a        | - A7.3a        | - A7.3a          | - A7.3a   | - A7.3a          | - A7.3a   | - A7.3a           | - A7.3a
topSecret    | review destruction                 | - A8.2         | - A8.2         | - A8.2           | - A8.2    | A8.2             | - A8.2    | - A8.2            | - A8.2
topSecret    | approve destruction                | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
topSecret    | approve destruction, head suffices | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
topSecret    | name witness                       | A8.5           | A8.5           | - A8.5           | - A8.5    | A8.5             | - A8.5    | - A8.5            | - A8.5
confidential | lend                               | no A7.3b       | no A7.3b       | no A7.3b         | no A7.3b  | no A7.3b         | no A7.3b  | no A7.3b          | no A7.3b
confidential | read                               | GM A7.3b       | GM A7.3b       | GM A7.3b         | GM A7.3b  | GM A7.3b         | GM A7.3b  | GM A7.3b          | GM A7.3b
confidential | approve lending                    | - A7.3b        | - A7.3b        | - A7.3b          | - A7.3b   | - A7.3b          | - A7.3b   | - A7.3b           | - A7.3b
confidential | approve reading                    | A7.3b          | A7.3b          | - A7.3b / A7.3d  | - A7.3b   | - A7.3b / A7.3d  | - A7.3b   | - A7.3b           | - A7.3b
confidential | review destruction                 | - A8.2         | - A8.2         | - A8.2           | - A8.2    | A8.2             | - A8.2    | - A8.2            | - A8.2
confidential | approve destruction                | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
confidential | approve destruction, head suffices | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
confidential | name witness                       | A8.5           | A8.5           | - A8.5           | - A8.5    | A8.5             | - A8.5    | - A8.5            | - A8.5
secret       | lend                               | GM A7.3c       | GM A7.3c       | GM A7.3c         | GM A7.3c  | GM A7.3c         | GM A7.3c  | GM A7.3c          | GM A7.3c
secret       | read                               | GM A7.3c       | GM A7.3c       | GM A7.3c         | GM A7.3c  | GM A7.3c         | GM A7.3c  | GM A7.3c          | GM A7.3c
secret       | approve lending                    | A7.3c          | A7.3c          | - A7.3c / A7.3d  | - A7.3c   | - A7.3c / A7.3d  | - A7.3c   | - A7.3c           | - A7.3c
secret       | approve reading                    | A7.3c          | A7.3c          | - A7.3c / A7.3d  | - A7.3c   | - A7.3c / A7.3d  | - A7.3c   | - A7.3c           | - A7.3c
secret       | review destruction                 | - A8.2         | - A8.2         | - A8.2           | - A8.2    | A8.2             | - A8.2    | - A8.2            | - A8.2
secret       | approve destruction                | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
secret       | approve destruction, head suffices | A8.3           | - A8.3         | - A8.3           | - A8.3    | - A8.3           | - A8.3    | - A8.3            | - A8.3
secret       | name witness                       | A8.5           | A8.5           | - A8.5           | - A8.5    | A8.5             | - A8.5    | - A8.5            | - A8.5
unclassified | lend                               | free A7.1      | free A7.1      | free A7.1        | free A7.1 | free A7.1        | head A7.2 | head A7.2         | head A7.2
unclassified | read                               | free A7.1      | free A7.1      | free A7.1        | free A7.1 | free A7.1        | head A7.2 | head A7.2         | head A7.2
unclassified | approve lending                    | - A7.2         | - A7.2         | - A7.2           | - A7.2    | A7.2             | - A7.2    | - A7.2            | - A7.2
unclassified | approve reading                    | - A7.2         | - A7.2         | - A7.2           | - A7.2    | A7.2             | - A7.2    | - A7.2            | - A7.2
unclassified | review destruction                 | - A8.2         | - A8.2         | - A8.2           | - A8.2    | A8.2             | - A8.2    | - A8.2            | - A8.2
unclassified | approve destruction                | A8.2           | - A8.2 / A7.3d | - A8.2 / A7.3d   | - A8.2    | - A8.2 / A7.3d   | - A8.2    | - A8.2            | - A8.2
unclassified | approve destruction, head suffices | A8.2           | - A8.3 / A7.3d | - A8.3 / A7.3d   | - A8.3    | A8.3             | - A8.3    | - A8.3            | - A8.3
unclassified | name witness                       | A8.5           | A8.5           | - A8.5           | - A8.5    | A8.5             | - A8.5    | - A8.5            | - A8.5
`;

interface Row {
  readonly level: SecrecyLevel;
  readonly action: Action;
  readonly role: Role;
  readonly delegation: DelegationState;
  readonly expected: string;
}

const [head = [], ...lines] = TABLE.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
const rows: readonly Row[] = lines.flatMap(([level, action, ...cells]) =>
  cells.flatMap((cell, index) => {
    const [usual = '', inForce = usual] = cell.split(' / ');
    return DELEGATION_STATES.map((delegation) => ({ level, action, role: head[index + 2], delegation, expected: delegation === 'inForce' ? inForce : usual }) as Row);
  }),
);

const TODAY = serialOf(2026, 10, 15);
const PERSON = 'Chen Wei';
const appointed = (person: string, position: Position, department = ''): Appointment => ({ person, position, department, firstDay: serialOf(2020, 1, 1), lastDay: undefined });

const APPOINTED: Readonly<Record<Role, readonly Appointment[]>> = {
  generalManager: [appointed(PERSON, 'generalManager')],
  deputyInCharge: [appointed(PERSON, 'deputyGeneralManager', 'Sales')],
  otherDeputy: [appointed(PERSON, 'deputyGeneralManager', 'Production')],
  director: [appointed(PERSON, 'director')],
  headOfOffice: [appointed(PERSON, 'headOfOffice')],
  archivist: [appointed(PERSON, 'archivist')],
  departmentManager: [appointed(PERSON, 'departmentManager', 'Sales')],
  employee: [],
};

const isDestruction = (action: Action): boolean => action.includes('destruction') || action === 'name witness';

function delegationsIn(state: DelegationState, action: Action): readonly Delegation[] {
  if (state === 'none') return [];
  const covering: DelegationScope = isDestruction(action) ? 'destruction' : 'borrowing';
  const other: DelegationScope = isDestruction(action) ? 'borrowing' : 'destruction';
  const days = { ended: [-30, -1], notBegun: [1, 30], inForce: [0, 0], otherScope: [-1, 1] }[state] as [number, number];
  return [{ number: 'W-1', from: 'Gao Ming', to: PERSON, scope: state === 'otherScope' ? other : covering, firstDay: TODAY + days[0], lastDay: TODAY + days[1] }];
}

const MATTERS: Readonly<Partial<Record<Action, ApprovalMatter>>> = {
  'approve lending': 'lending',
  'approve reading': 'reading',
  'review destruction': 'destructionReview',
  'approve destruction': 'destructionApproval',
  'approve destruction, head suffices': 'destructionApproval',
  'name witness': 'witnessNaming',
};

function decided({ level, action, role, delegation }: Row): string {
  const appointments = [appointed('Gao Ming', 'generalManager'), ...APPOINTED[role]];
  const standing = standingOf(PERSON, ['Sales'], TODAY, { appointments, delegations: delegationsIn(delegation, action) });
  const matter = MATTERS[action];
  if (matter) {
    const right = approvalRight(matter, level, standing, { ordinaryDestructionNeedsGeneralManager: action !== 'approve destruction, head suffices' });
    return right.kind === 'may' ? right.rule : `- ${right.rule}`;
  }
  const access = accessTo(level, action === 'lend' ? 'lent' : 'readInRoom', standing);
  if (access.kind === 'needsApproval') return `${access.by.includes('headOfOffice') ? 'head' : 'GM'} ${access.rule}`;
  return `${access.kind === 'allowed' ? 'free' : 'no'} ${access.rule}`;
}

const nameOf = ({ level, action, role, delegation }: Omit<Row, 'expected'>): string => `${level} · ${action} · ${role} · ${delegation}`;

describe('who may do what (A7, A8)', () => {
  it('has a row for every combination of level, action, role and delegation, and none twice', () => {
    const wanted = SECRECY_LEVELS.flatMap((level) => ACTIONS.flatMap((action) => ROLES.flatMap((role) => DELEGATION_STATES.map((delegation) => nameOf({ level, action, role, delegation })))));
    expect(rows).toHaveLength(4 * 8 * 8 * 5);
    expect(rows.map(nameOf).sort()).toEqual([...wanted].sort());
  });

  it.each(SECRECY_LEVELS.flatMap((level) => ACTIONS.map((action) => [level, action] as const)))('%s, %s: as the table says', (level, action) => {
    const wrong = rows.filter((row) => row.level === level && row.action === action && decided(row) !== row.expected);
    expect(wrong.map((row) => `${nameOf(row)}: ${decided(row)} instead of ${row.expected}`)).toEqual([]);
  });
});
