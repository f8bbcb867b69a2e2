import { assertNever } from '../../domain/assertNever';
import type { Period } from '../../domain/composition/period';
import { isoOf, type SerialDate } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';

/** A period in words. */
export function periodText({ name, first, last }: Period, texts: Texts): string {
  switch (name.kind) {
    case 'calendar': {
      const facts = { year: name.year, number: name.number };
      if (name.unit === 'month') return texts('composition.periods.month', { year: isoOf(first).slice(0, 4), month: Number(isoOf(first).slice(5, 7)) });
      if (name.unit === 'half') return texts(name.number === 1 ? 'composition.periods.half1' : 'composition.periods.half2', facts);
      return texts(`composition.periods.${name.unit}`, facts);
    }
    case 'last12Months':
      return texts('composition.periods.last12Months', { last: isoOf(last) });
    case 'days':
      return texts('composition.periods.days', { first: isoOf(first), last: isoOf(last) });
    default:
      return assertNever(name);
  }
}

const MARKS = { month: '', quarter: 'Q', half: 'H', year: '' } as const;

/** A period as it stands in a sheet's name and sorts there: `2026-Q3`, `2026-09`, `2026`. */
export function periodCode({ name, first, last }: Period): string {
  switch (name.kind) {
    case 'calendar':
      if (name.unit === 'year') return String(name.year);
      if (name.unit === 'month') return isoOf(first).slice(0, 7);
      return `${name.year}-${MARKS[name.unit]}${name.number}`;
    case 'last12Months':
      return `12M ${compact(last)}`;
    case 'days':
      return `${compact(first)}-${compact(last)}`;
    default:
      return assertNever(name);
  }
}

const compact = (day: SerialDate): string => isoOf(day).replaceAll('-', '').slice(2);
