import { describe, expect, it } from '@jest/globals';
import { field, fieldsOf, findField, identityOf } from '../../../src/domain/catalogue/catalogue';
import { LANGUAGES } from '../../../src/domain/language';
import { PERSONS, SECTIONS, TABLE_NAMES } from '../../../src/domain/tables';

describe('the field catalogue', () => {
  it.each(TABLE_NAMES)('%s has its own keys once each', (table) => {
    const keys = fieldsOf(table).map((one) => one.key);
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(field(table, key).table).toBe(table);
  });

  it.each(TABLE_NAMES.flatMap((table) => LANGUAGES.map((language) => [table, language] as const)))(
    '%s has a header of its own for every field in %s',
    (table, language) => {
      const headers = fieldsOf(table).map((one) => one.header[language]);
      expect(headers.filter((header) => header === '')).toEqual([]);
      expect(new Set(headers).size).toBe(headers.length);
    },
  );

  it('gives every list field items with labels of their own in every language', () => {
    for (const one of TABLE_NAMES.flatMap(fieldsOf).filter(({ type }) => type === 'list')) {
      expect(one.items?.length ?? 0).toBeGreaterThan(1);
      for (const language of LANGUAGES) {
        const labels = (one.items ?? []).map(({ label }) => label[language]);
        expect(labels).not.toContain('');
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  it('holds the three persons of P2.1 with nine fields each', () => {
    for (const person of PERSONS)
      expect(
        fieldsOf('Customers')
          .filter((one) => one.person === person)
          .map((one) => one.key.slice(person.length)),
      ).toEqual(['Name', 'Personality', 'Hobbies', 'Family', 'Education', 'BirthDate', 'Age', 'Ability', 'Telephone']);
  });

  it('holds fields of all four sections of P2, each under its rule', () => {
    for (const section of SECTIONS) expect(fieldsOf('Customers').some((one) => one.section === section)).toBe(true);
  });

  it('marks what hurts if it becomes public (P4.4)', () => {
    for (const key of ['pastCreditProblems', 'assets', 'annualSales', 'ownerFamily'])
      expect(field('Customers', key).sensitive).toBe(true);
    for (const key of ['customerName', 'city', 'website'])
      expect(field('Customers', key).sensitive ?? false).toBe(false);
  });

  it('names only fields of the table as a row’s key', () => {
    for (const table of TABLE_NAMES) {
      const identity = identityOf(table);
      if (identity.kind === 'key') for (const key of identity.keys) expect(findField(table, key)).toBeDefined();
    }
  });
});
