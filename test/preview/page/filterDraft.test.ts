import { describe, expect, it } from '@jest/globals';
import { FilterDraft } from '../../../src/preview/page/filters/filterDraft';

const draftOf = (...chosen: readonly string[]): FilterDraft =>
  new FilterDraft(['apple', 'Pear', 'plum', ''].map((text) => ({ text, isChosen: chosen.includes(text) })));

describe('the list of a filter’s menu', () => {
  it('is no filter while all is ticked', () => expect(draftOf('apple', 'Pear', 'plum', '').wanted).toBe('all'));

  it('filters for what is ticked', () => {
    const draft = draftOf('apple', 'Pear');
    draft.set('Pear', false);
    draft.set('', true);
    expect(draft.wanted).toEqual(['apple', '']);
  });

  it('cannot filter for nothing', () => {
    const draft = draftOf('apple');
    draft.set('apple', false);
    expect(draft.wanted).toBe('none');
  });

  it('tells whether all, some or none are ticked, and ticks all', () => {
    const draft = draftOf('apple');
    expect(draft.all).toBe('some');
    draft.setAll(true);
    expect(draft.all).toBe(true);
    draft.setAll(false);
    expect(draft.all).toBe(false);
  });

  it('narrows to what is searched for, whatever the case, and filters for just that', () => {
    const draft = draftOf('apple', 'Pear', 'plum', '');
    draft.search('P');
    expect(draft.shown).toEqual(['apple', 'Pear', 'plum']);
    draft.search(' pe ');
    expect(draft.shown).toEqual(['Pear']);
    expect(draft.wanted).toEqual(['Pear']);
  });

  it('is as before when the search is taken back', () => {
    const draft = draftOf('apple', 'plum');
    draft.search('pear');
    draft.search('');
    expect(draft.wanted).toEqual(['apple', 'plum']);
  });

  it('finds nothing where nothing fits', () => {
    const draft = draftOf('apple');
    draft.search('cherry');
    expect([draft.shown, draft.all, draft.wanted]).toEqual([[], false, 'none']);
  });
});
