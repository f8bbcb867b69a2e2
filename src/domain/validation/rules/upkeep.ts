import { UNKNOWN_CUSTOMER } from '../../customer/customerIndex';
import { isoOf } from '../../serialDate';
import type { Check } from '../check';
import type { CheckInput } from '../checkedTable';
import { NO_FACTS } from '../finding';
import { ruleFor } from '../rule';

const upkeep = { policyRule: 'P4.1', kind: 'stale' } as const;
const stale = ruleFor('Customers', 'lastVerified', 'stale', { ...upkeep, severity: 'warning' });
const never = ruleFor('Customers', 'lastVerified', 'neverVerified', { ...upkeep, severity: 'hint' });

/**
 * P4.1: files that nobody changed, verified or visited within the review interval, which is shorter for key customers.
 * Files without any date are told where the workbook keeps such dates at all.
 */
export const staleCheck: Check = {
  rules: [stale, never],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    if (!customers.cells('lastVerified')) return;
    const latest = latestLook(input);
    const isKept = latest.some((date) => date > 0);
    const position = customers.coded('marketPosition');
    const keyCode = position.texts.indexOf('key');
    const { staleDaysKey, staleDays } = input.settings;
    for (let row = 0; row < latest.length; row++) {
      const date = latest[row] ?? 0;
      const limit = keyCode >= 0 && position.codes[row] === keyCode ? staleDaysKey : staleDays;
      const days = input.reportDate - Math.floor(date);
      if (date > 0 && days > limit)
        report(stale, row, customers.value('lastVerified', row), { days, limit, date: isoOf(date) });
      else if (date === 0 && isKept && customers.isUsed(row)) report(never, row, '', NO_FACTS);
    }
  },
};

/** By customer, the last day on which somebody looked after the file; 0 where no day is known. */
function latestLook(input: CheckInput): Float64Array {
  const customers = input.table('Customers');
  const latest = new Float64Array(customers.rowCount);
  const [changed, verified] = [customers.numbers('lastChanged'), customers.numbers('lastVerified')];
  for (let row = 0; row < latest.length; row++) {
    note(latest, row, changed[row] ?? NaN, input.reportDate);
    note(latest, row, verified[row] ?? NaN, input.reportDate);
  }
  if (!input.has('Visits')) return latest;
  const visits = input.table('Visits').numbers('visitDate');
  const visited = input.customersOf('Visits');
  for (let row = 0; row < visited.length; row++) {
    const customer = visited[row] ?? UNKNOWN_CUSTOMER;
    if (customer !== UNKNOWN_CUSTOMER) note(latest, customer, visits[row] ?? NaN, input.reportDate);
  }
  return latest;
}

function note(latest: Float64Array, row: number, date: number, reportDate: number): void {
  if (date <= reportDate && date > (latest[row] ?? 0)) latest[row] = date;
}

const toBeReviewed = ruleFor('Submissions', 'decision', 'toBeReviewed', {
  policyRule: 'P3.1b',
  kind: 'review',
  severity: 'warning',
});

/** P3.1b: what customers say of themselves is to be reviewed until somebody decides. */
export const reviewCheck: Check = {
  rules: [toBeReviewed],
  run: (input, { report }) => {
    const submissions = input.table('Submissions');
    const channels = submissions.cells('channel') ?? [];
    for (let row = 0; row < channels.length; row++) {
      if (channels[row] !== 'questionnaire') continue;
      const decision = submissions.value('decision', row);
      if (decision === '' || decision === 'pending')
        report(toBeReviewed, row, decision, { item: submissions.text('fieldName', row) });
    }
  },
};

const OPEN_STAGES: ReadonlySet<string | number | boolean> = new Set([
  '',
  'lead',
  'qualified',
  'proposal',
  'negotiation',
]);
const expectedPast = ruleFor('Opportunities', 'expectedDate', 'expectedDatePast', {
  policyRule: 'P1.2',
  kind: 'crossField',
  severity: 'warning',
});

/** P1.2: an open opportunity whose day has passed is either won, lost or put off. */
export const opportunityCheck: Check = {
  rules: [expectedPast],
  run: (input, { report }) => {
    const deals = input.table('Opportunities');
    const expected = deals.numbers('expectedDate');
    for (let row = 0; row < expected.length; row++) {
      const date = expected[row] ?? NaN;
      if (date < input.reportDate && OPEN_STAGES.has(deals.value('stage', row)))
        report(expectedPast, row, date, { date: isoOf(date) });
    }
  },
};
