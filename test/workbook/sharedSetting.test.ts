import { afterEach, describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../src/preview';
import { openDoor, type ExcelDoor } from '../../src/workbook/runExcel';
import { changeSharedSetting, isSameData, readSharedSetting } from '../../src/workbook/sharedSetting';

const KEY = 'customerFiles.test';
const hosts: PreviewExcel[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.dispose()));

/** Two people with one workbook. */
async function twoPeople(): Promise<readonly [ExcelDoor, ExcelDoor]> {
  const first = await startExcel();
  const second = await startExcel({ shareWith: first });
  hosts.push(second, first);
  return [openDoor(first.Excel, () => true), openDoor(second.Excel, () => true)];
}

describe('a setting that people share', () => {
  it('has no entries at first', async () => {
    const [door] = await twoPeople();
    expect(await readSharedSetting(door, KEY)).toEqual({});
  });

  it('keeps what one changed for the other, beside what the other changed', async () => {
    const [mine, theirs] = await twoPeople();
    expect(await changeSharedSetting(mine, KEY, { days: 90, weights: { sales: 1 } }, {})).toEqual({ kind: 'kept', stored: { days: 90, weights: { sales: 1 } } });
    expect(await changeSharedSetting(theirs, KEY, { months: 6 }, {})).toMatchObject({ kind: 'kept' });
    expect(await readSharedSetting(mine, KEY)).toEqual({ days: 90, weights: { sales: 1 }, months: 6 });
  });

  it('takes an entry away', async () => {
    const [door] = await twoPeople();
    await changeSharedSetting(door, KEY, { days: 90, months: 6 }, {});
    await changeSharedSetting(door, KEY, { days: undefined }, { days: 90, months: 6 });
    expect(await readSharedSetting(door, KEY)).toEqual({ months: 6 });
  });

  it('writes nothing where somebody else changed the same entry meanwhile, and says which', async () => {
    const [mine, theirs] = await twoPeople();
    const seen = await readSharedSetting(mine, KEY);
    await changeSharedSetting(theirs, KEY, { days: 30 }, seen);
    expect(await changeSharedSetting(mine, KEY, { days: 90, months: 6 }, seen)).toEqual({ kind: 'changedMeanwhile', names: ['days'], stored: { days: 30 } });
    expect(await readSharedSetting(mine, KEY)).toEqual({ days: 30 });
  });

  it('minds no change that came to the same', async () => {
    const [mine, theirs] = await twoPeople();
    await changeSharedSetting(theirs, KEY, { days: 30 }, {});
    expect(await changeSharedSetting(mine, KEY, { days: 30 }, {})).toMatchObject({ kind: 'kept' });
  });
});

describe('data that says the same', () => {
  it.each<readonly [unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
    [{ a: undefined }, {}, true],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{ a: 1 }, { a: '1' }, false],
    [null, {}, false],
  ])('%j and %j: %s', (one, other, expected) => expect(isSameData(one, other)).toBe(expected));
});
