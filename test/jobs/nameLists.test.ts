import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNameList, writeNameList } from '../../src/jobs/nameLists';

describe('names in an option', () => {
  const check = (text: string, names: readonly string[]): void => expect(readNameList(text)).toEqual(names);

  it('stand between commas or semicolons of any width', () => {
    check('North,South', ['North', 'South']);
    check(' 华东，华南；华北 ; 西南 ', ['华东', '华南', '华北', '西南']);
    check('North,,North, ', ['North']);
    check('', []);
  });

  it('that hold such a mark stand in quotes', () => {
    check('"Smith, John",North', ['Smith, John', 'North']);
    check('"say ""a;b"""', ['say "a;b"']);
    check('5" pipe,North', ['5" pipe', 'North']);
    check('"no end,North', ['"no end', 'North']);
  });

  it('are written as they are read', () => {
    const name = fc.stringMatching(/^[a-z"=,;，；'0 ]{1,8}$/).map((text) => text.trim()).filter((text) => text !== '');
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 5 }), (names) => check(writeNameList(names), names)), { seed: 4 });
  });
});
