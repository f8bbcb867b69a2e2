import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
  type Session,
} from '../../interpreter/officeClass';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { booleanArgument } from '../arguments';
import {
  addToAxis,
  clearFieldFilters,
  moveOnAxis,
  positionOf,
  removeFromAxis,
  type Axis,
  type AxisPlace,
} from './axes';
import { changePivot } from './changePivot';
import { fieldIdentity, fieldScalars, fieldsObject } from './pivotHierarchy';
import { existing, fieldArgument, fieldOf, findField } from './pivotPlace';

/** The hierarchies of an axis. */
interface AxisSubject {
  readonly pivot: PivotTableModel;
  readonly axis: Axis;
}

/** Makes a hierarchy as it was when it was new: its source's name, all items shown and as they come, usual subtotals. */
function setToDefault({ pivot, field }: AxisPlace, session: Session): void {
  const model = fieldOf({ pivot, field });
  changePivot(pivot, session, () => {
    delete model.caption;
    Object.assign(model, {
      sort: undefined,
      subtotals: { automatic: true },
      showAllItems: false,
      allowMultipleItems: false,
    });
    clearFieldFilters(pivot, field);
    for (const item of model.items) item.isExpanded = true;
  });
}

const position: ScalarDefinition<AxisPlace> = { get: positionOf, set: moveOnAxis };

const enableMultipleFilterItems: ScalarDefinition<AxisPlace> = {
  get: (place) => fieldOf(place).allowMultipleItems,
  set: (place, value, session) => {
    const isAllowed = booleanArgument(value, 'enableMultipleFilterItems');
    const model = fieldOf(place);
    changePivot(place.pivot, session, () => {
      model.allowMultipleItems = isAllowed;
      const chosen = model.items.filter(({ visible }) => visible).length;
      if (!isAllowed && chosen > 1) clearFieldFilters(place.pivot, place.field);
    });
  },
};

const hierarchyClass = (
  scalars: Readonly<Record<string, ScalarDefinition<AxisPlace>>>,
): OfficeClassDefinition<AxisPlace> => ({
  identity: fieldIdentity,
  scalars: { ...fieldScalars, position, ...scalars },
  navigation: { fields: fieldsObject },
  methods: { setToDefault: (place, _, session) => setToDefault(place, session) },
});

function collectionClass(itemClass: string): OfficeClassDefinition<AxisSubject> {
  const object = ({ pivot, axis }: AxisSubject, field: number): OfficeObject<AxisPlace> =>
    officeObject(itemClass, { pivot, axis, field });
  const find = (subject: AxisSubject, key: unknown, session: Session): OfficeObject | undefined => {
    const pivot = existing(subject.pivot, session);
    const field = findField(pivot, pivot[subject.axis], key, session);
    return field === undefined ? undefined : object(subject, field);
  };
  return {
    items: (subject, session) => existing(subject.pivot, session)[subject.axis].map((field) => object(subject, field)),
    item: find,
    methods: {
      add: (subject, [hierarchy], session) => {
        const field = fieldArgument(subject.pivot, hierarchy, 'pivotHierarchy');
        addToAxis({ ...subject, field }, session);
        return object(subject, field);
      },
      getCount: (subject, _, session) => existing(subject.pivot, session)[subject.axis].length,
      getItemOrNullObject: (subject, [key], session) => find(subject, key, session) ?? null,
      remove: (subject, [hierarchy], session) =>
        removeFromAxis({ ...subject, field: fieldArgument(subject.pivot, hierarchy, 'pivotHierarchy') }, session),
    },
  };
}

export const rowColumnPivotHierarchyClass = hierarchyClass({});
export const rowColumnPivotHierarchyCollectionClass = collectionClass('RowColumnPivotHierarchy');
export const filterPivotHierarchyClass = hierarchyClass({ enableMultipleFilterItems });
export const filterPivotHierarchyCollectionClass = collectionClass('FilterPivotHierarchy');
