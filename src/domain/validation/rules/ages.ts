import { field } from '../../catalogue/catalogue';
import { PERSONS } from '../../tables';
import type { Check } from '../check';
import { ruleFor } from '../rule';

const YOUNGEST = 16;
const OLDEST = 110;
const DAYS_A_YEAR = 365.25;

/** P2.1: whoever owns or leads a customer is neither a child nor older than people get. */
export const ageChecks: readonly Check[] = PERSONS.flatMap((person) => {
  const birth = field('Customers', `${person}BirthDate`);
  const age = field('Customers', `${person}Age`);
  const traits = { policyRule: 'P2.1', kind: 'range', severity: 'warning' } as const;
  const byBirth = ruleFor('Customers', birth.key, 'ageImplausible', traits);
  const byAge = ruleFor('Customers', age.key, 'ageImplausible', traits);
  const isOdd = (years: number): boolean => years < YOUNGEST || years > OLDEST;
  return [
    {
      rules: [byBirth, byAge],
      run: (input, { report }) => {
        const customers = input.table('Customers');
        const [births, ages] = [customers.numbers(birth.key), customers.numbers(age.key)];
        for (let row = 0; row < births.length; row++) {
          const born = births[row] ?? NaN;
          const reckoned = (input.reportDate - born) / DAYS_A_YEAR;
          if (isOdd(reckoned)) report(byBirth, row, born, { years: Math.floor(reckoned) });
          const entered = ages[row] ?? NaN;
          if (isOdd(entered)) report(byAge, row, entered, { years: entered });
        }
      },
    },
  ] satisfies readonly Check[];
});
