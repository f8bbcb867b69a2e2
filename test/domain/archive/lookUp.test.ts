import { describe, expect, it } from '@jest/globals';
import type { Position } from '../../../src/domain/archive/archiveTerms';
import { hasInitials, initialsOf } from '../../../src/domain/archive/pinyinInitials';
import { lookUp, type LookUp } from '../../../src/domain/archive/register/lookUp';
import { tableOf } from './registerOf';

describe('initials of pinyin', () => {
  it.each([
    ['采购合同', 'cght'],
    ['檔案銷毀', 'daxh'],
    ['2026年度计划', '2026ndjh'],
    ['Vertrag 合同', 'vertraght'],
    ['，。', ''],
  ])('of %s are %s', (text, initials) => expect(initialsOf(text)).toBe(initials));

  it.each([
    ['采购合同管理办法', 'htgl', true],
    ['采购合同管理办法', 'chgl', false],
    ['重庆分公司', 'cq', true],
    ['重庆分公司', 'zq', true],
    ['重要会议记录', 'zyhyjl', true],
    ['会计凭证', 'kjpz', true],
    ['采购合同', '', true],
  ])('of %s: %s is met: %s', (text, initials, isMet) => expect(hasInitials(text, initials)).toBe(isMet));
});

const ARCHIVES = tableOf([
  { fileNumber: '2026-XS-HT-0001', title: '年度采购合同', author: '王五', department: '销售部', category: 'contract', period: '2026-Q1', secrecy: 'unclassified', status: 'filed', room: '一号库', shelf: 'A', box: '3' },
  { fileNumber: '2026-XS-HT-0002', title: '战略合作合同', author: '', department: '销售部', category: 'contract', period: '2026-Q2', secrecy: 'secret', status: 'lent' },
  { fileNumber: '2026-CW-SJ-0001', title: 'Audit report', author: 'Smith', department: '财务部', category: 'financialAudit', period: '2026', secrecy: '', status: 'filed' },
  { fileNumber: '', title: '', department: '' },
]);
const found = (wanted: LookUp, hideTitles = false, ...positions: readonly Position[]) => lookUp(wanted, { archives: ARCHIVES, hideTitles, positions: new Set(positions), most: 50 });

describe('looking documents up', () => {
  const check = (what: string, wanted: LookUp, rows: readonly number[]): void => it(what, () => expect(found(wanted).found.map(({ row }) => row)).toEqual(rows));
  check('all that have anything', {}, [0, 1, 2]);
  check('by a part of the number, whatever its width', { text: 'xs-ｈt' }, [0, 1]);
  check('by a word of the title', { text: '合同' }, [0, 1]);
  check('by initials', { text: 'zlhz' }, [1]);
  check('by the author, in any case', { text: 'SMITH' }, [2]);
  check('by several words, all of them', { text: '合同 0001' }, [0]);
  check('by department and period', { department: '销售部', period: '2026-Q2' }, [1]);
  check('by level', { level: 'secret' }, [1]);
  check('by status', { status: 'filed' }, [0, 2]);
  check('by category and text', { category: 'contract', text: 'audit' }, []);

  it('says where a document stands', () => expect(found({ text: '采购' }).found[0]?.place).toBe('一号库 A 3'));

  it('answers no more than asked for, and how many there are', () => {
    const { found: some, count } = lookUp({}, { archives: ARCHIVES, hideTitles: false, positions: new Set(), most: 1 });
    expect([some.length, count]).toEqual([1, 3]);
  });

  describe('where titles are hidden', () => {
    it.each<readonly [readonly Position[], readonly boolean[]]>([
      [[], [true, false, false]],
      [['employee'], [true, false, false]],
      [['director'], [true, false, false]],
      [['archivist'], [true, true, true]],
      [['generalManager'], [true, true, true]],
    ])('%j sees titles %j; a level that is not known counts as classified', (positions, seen) => {
      expect(found({}, true, ...positions).found.map(({ title }) => title !== undefined)).toEqual(seen);
    });
    it('a hidden title cannot be guessed by searching; its number can be found', () => {
      expect(found({ text: '战略' }, true).count).toBe(0);
      expect(found({ text: '0002' }, true).found).toMatchObject([{ fileNumber: '2026-XS-HT-0002', title: undefined }]);
    });
  });
});
