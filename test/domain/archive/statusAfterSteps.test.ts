import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ARCHIVE_POLICY } from '../../../src/domain/archive/archivePolicy';
import { readDocuments } from '../../../src/domain/archive/readDocuments';
import { statusAfterSteps } from '../../../src/domain/archive/register/statusAfterSteps';
import { TODAY } from './office';
import { tableOf, type Row } from './registerOf';

describe('statuses of the documents of a step', () => {
  const check = (what: string, document: Row, facts: { readonly out?: 'lent' | 'inReadingRoom'; readonly isDestroyed?: boolean; readonly cameBack?: boolean }, status: string | undefined): void =>
    it(`${what}: ${status ?? 'left as it is'}`, () => {
      const documents = readDocuments(tableOf([{ fileNumber: 'A-1', retentionUntil: TODAY + 1, ...document }]), DEFAULT_ARCHIVE_POLICY, TODAY);
      const evidence = { out: new Map(facts.out ? [['A-1', facts.out] as const] : []), borrowed: new Set(facts.cameBack ? ['A-1'] : []), destroyed: new Set(facts.isDestroyed ? ['A-1'] : []) };
      const changes = statusAfterSteps(['ａ-1', 'A-1', 'B-9'], { documents, evidence, now: TODAY + 0.4, cameBack: facts.cameBack ?? false });
      expect(changes).toEqual(status === undefined ? [] : [{ row: 0, status }]);
    });
  check('lent', { status: 'filed' }, { out: 'lent' }, 'lent');
  check('lent, the register knows', { status: 'lent' }, { out: 'lent' }, undefined);
  check('read', { status: '' }, { out: 'inReadingRoom' }, 'inReadingRoom');
  check('back', { status: 'lent' }, { cameBack: true }, 'filed');
  check('back, its retention over', { status: 'lent', retentionUntil: TODAY - 1 }, { cameBack: true }, 'dueForDestruction');
  check('back, on hold', { status: 'lent', holdReason: 'lawsuit' }, { cameBack: true }, 'onHold');
  check('back, entered as missing meanwhile', { status: 'missing' }, { cameBack: true }, 'filed');
  check('back, another loan still out', { status: 'lent' }, { cameBack: true, out: 'lent' }, undefined);
  check('destroyed', { status: 'dueForDestruction' }, { isDestroyed: true }, 'destroyed');
  check('listed, its retention over', { status: 'filed', retentionUntil: TODAY - 1 }, {}, 'dueForDestruction');
  check('listed, with a word of the archivist’s own', { status: 'at the bindery', retentionUntil: TODAY - 1 }, {}, undefined);
  check('lent, with a word of the archivist’s own', { status: 'at the bindery' }, { out: 'lent' }, 'lent');
});
