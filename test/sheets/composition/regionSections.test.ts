import { describe, expect, it } from '@jest/globals';
import { NO_FILTER } from '../../../src/domain/composition/reportWish';
import { createTexts } from '../../../src/i18n/texts';
import { regionSections } from '../../../src/sheets/composition/regionSections';
import { reportNames } from '../../../src/sheets/composition/reportNames';
import { basisOf, CUSTOMERS, reportOf, sale, type Books, type Row } from '../../domain/composition/ledgerOf';

const texts = createTexts('en-US');
const FILES: readonly Row[] = CUSTOMERS.map((one) => ({ ...one, region: 'North' }));

/** The notes under two tables of the region report. */
function notesOf(books: Books) {
  const basis = basisOf(books);
  const { region } = reportOf('region', books, basis);
  const sections = regionSections(region, basis, reportNames(basis, region.districts, texts), texts);
  const noteOf = (table: string): string | undefined => sections.find((section) => section.table === table)?.note;
  return { byRegion: noteOf('byRegion'), whiteSpots: noteOf('whiteSpots') };
}

describe('what a reader has to know of the tables by region', () => {
  it('is nothing where all lines say their region', () =>
    expect(notesOf({ sales: [sale('C1', 1, { region: 'South' })], customers: FILES })).toEqual({ byRegion: undefined, whiteSpots: undefined }));
  it('is that lines without one stand in that of the file', () =>
    expect(notesOf({ sales: [sale('C1', 1), sale('C2', 1, { region: 'South' })], customers: FILES }).byRegion).toContain('the region of the customer’s file'));
  it('is that customers without sales of the chosen categories may have bought other things', () =>
    expect(notesOf({ sales: [sale('C1', 1, { category: 'Drinks' })], customers: FILES, wish: { filter: { ...NO_FILTER, categories: ['Drinks'] } } }).whiteSpots).toContain('may have bought other things'));
});
