import { describe, expect, it } from '@jest/globals';
import { chosenAfterClick, isFiltering, slicerItemsOf } from '../../../src/preview/page/slicers/slicerChoice';
import { slicerLook } from '../../../src/preview/page/slicers/slicerLook';
import { newWorkbook } from '../../../src/preview/newWorkbook';

const itemsWith = (...chosen: readonly string[]) =>
  ['a', 'b', 'c'].map((key) => ({ key, name: key, isSelected: chosen.includes(key), hasData: true }));

describe('a click on an item of a slicer', () => {
  const check = (
    what: string,
    chosen: readonly string[],
    key: string,
    adds: boolean,
    expected: readonly string[] | undefined,
  ) => it(what, () => expect(chosenAfterClick(itemsWith(...chosen), key, adds)).toEqual(expected));

  check('chooses it alone', ['a', 'b', 'c'], 'b', false, ['b']);
  check('chooses it alone also where another was', ['a'], 'b', false, ['b']);
  check('leaves it chosen', ['b'], 'b', false, ['b']);
  check('adds it', ['a'], 'b', true, ['a', 'b']);
  check('takes it away', ['a', 'b', 'c'], 'b', true, ['a', 'c']);
  check('adds the last one, which is no filter', ['a', 'b'], 'c', true, undefined);
  check('takes the only one away, which is no filter', ['a'], 'a', true, undefined);
});

describe('a slicer', () => {
  it('filters while something is not chosen', () => {
    expect(isFiltering(itemsWith('a', 'b', 'c'))).toBe(false);
    expect(isFiltering(itemsWith('a'))).toBe(true);
  });

  it('reads its items from Excel’s answer', () => {
    const answer = { _Items: [{ Key: 'k', Name: 'n', IsSelected: false, HasData: true }] };
    expect(slicerItemsOf(answer)).toEqual([{ key: 'k', name: 'n', isSelected: false, hasData: true }]);
    expect(slicerItemsOf(null)).toBeUndefined();
  });

  it('has the colours of its style', () => {
    const theme = newWorkbook().themeColors;
    expect(slicerLook('SlicerStyleLight2', theme)['--slicer-accent']).toBe('#ED7D31');
    expect(slicerLook('SlicerStyleDark1', theme)).toMatchObject({
      '--slicer-chosen': '#4472C4',
      '--slicer-chosen-ink': '#FFFFFF',
    });
    expect(slicerLook('of its own', theme)['--slicer-accent']).toBe('#4472C4');
  });
});
