import { PLAN_WEEKS } from '../../domain/route/roundPlan';
import type { Texts } from '../../i18n/texts';

/** km with one decimal, below 100 km; whole above. */
export const shownKm = (km: number): string => (Math.abs(km) < 100 ? km.toFixed(1) : String(Math.round(km)));

/** How often a stop is visited. */
export function shownInterval(weeks: number, texts: Texts): string {
  switch (weeks) {
    case 1:
      return texts('routes.weekly');
    case 4:
      return texts('routes.monthly');
    case PLAN_WEEKS:
      return texts('routes.quarterly');
    default:
      return texts('routes.everyWeeks', { weeks });
  }
}

/** The weeks of a stop: `1-13` where every week, else one after the other. */
export function shownWeeks(weeks: readonly number[], texts: Texts): string {
  const [first = 0, second = 0] = weeks;
  if (weeks.length === PLAN_WEEKS) return `1-${PLAN_WEEKS}`;
  if (weeks.length > 4) return `${first}${texts('routes.listSeparator')}${second} … ${weeks.at(-1) ?? ''}`;
  return weeks.join(texts('routes.listSeparator'));
}
