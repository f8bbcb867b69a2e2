import type { OfficeClassDefinition, Session } from '../../interpreter/officeClass';
import type { FilterCriteria } from '../../model/operations/filterTest';
import { colorArgument, integerArgument, invalidArgument, recordArgument, textArgument } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import type { TablePlace } from '../references';
import { filterOf, setCriteria } from './filterRows';
import { iconArgument } from './iconArgument';

/** The filter of one column of a table. */
interface FilterSubject {
  readonly place: TablePlace;
  /** The column's position now; fails where the column is gone. */
  readonly position: () => number;
}

function apply({ place, position }: FilterSubject, criteria: FilterCriteria | undefined, session: Session): void {
  checkAllowed(place.sheet, 'allowAutoFilter');
  setCriteria(place, position(), criteria, session);
}

/** Top and bottom filters take 1 to 500 items, or 1 to 100 percent. */
const ranked =
  (filterOn: string, most: number) =>
  (subject: FilterSubject, [amount]: readonly unknown[], session: Session): void =>
    apply(subject, { filterOn, criterion1: String(integerArgument(amount, 'count', 1, most)) }, session);

export const filterClass: OfficeClassDefinition<FilterSubject> = {
  scalars: { criteria: { get: ({ place, position }) => filterOf(place)?.criteria.get(position()) ?? null } },
  methods: {
    apply: (subject, [criteria], session) => apply(subject, checkedCriteria(criteria), session),
    applyBottomItemsFilter: ranked('BottomItems', 500),
    applyBottomPercentFilter: ranked('BottomPercent', 100),
    applyTopItemsFilter: ranked('TopItems', 500),
    applyTopPercentFilter: ranked('TopPercent', 100),
    applyCellColorFilter: (subject, [color], session) =>
      apply(subject, { filterOn: 'CellColor', color: colorArgument(color, 'color') }, session),
    applyFontColorFilter: (subject, [color], session) =>
      apply(subject, { filterOn: 'FontColor', color: colorArgument(color, 'color') }, session),
    applyCustomFilter: (subject, [criteria1, criteria2, operator], session) =>
      apply(
        subject,
        {
          filterOn: 'Custom',
          criterion1: textArgument(criteria1, 'criteria1'),
          ...(typeof criteria2 === 'string'
            ? { criterion2: criteria2, operator: operator === 'Or' ? 'Or' : 'And' }
            : {}),
        },
        session,
      ),
    applyDynamicFilter: (subject, [criteria], session) =>
      apply(subject, { filterOn: 'Dynamic', dynamicCriteria: textArgument(criteria, 'criteria') }, session),
    applyIconFilter: (subject, [icon], session) => apply(subject, checkedCriteria({ filterOn: 'Icon', icon }), session),
    applyValuesFilter: (subject, [values], session) => {
      if (!Array.isArray(values)) throw invalidArgument('values must be an array of texts or dates.');
      apply(subject, { filterOn: 'Values', values }, session);
    },
    clear: (subject, _, session) => apply(subject, undefined, session),
  },
};

/** Excel.FilterCriteria without what was left out. */
export function checkedCriteria(value: unknown): FilterCriteria {
  const given = recordArgument(value, 'criteria');
  textArgument(given['filterOn'], 'filterOn');
  const criteria = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== null && part !== undefined));
  if (criteria['filterOn'] === 'Icon') iconArgument(criteria['icon']);
  return typeof criteria['color'] === 'string'
    ? { ...criteria, color: colorArgument(criteria['color'], 'color') }
    : criteria;
}
