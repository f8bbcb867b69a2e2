import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { booleanArgument, integerArgument, itemNotFound } from '../arguments';
import { findItem, selectItem, slicerItems, type SlicerItemState } from './slicerItems';
import type { SlicerPlace } from './slicerPlace';

/** An item of a slicer by its key. */
interface SlicerItemSubject {
  readonly place: SlicerPlace;
  readonly key: string;
}

const itemObject = (subject: SlicerItemSubject): OfficeObject<SlicerItemSubject> => officeObject('SlicerItem', subject);

function stateOf({ place, key }: SlicerItemSubject, session: Session): SlicerItemState {
  const state = findItem(slicerItems(place, session), key);
  if (!state) throw itemNotFound("The requested resource doesn't exist.");
  return state;
}

export const slicerItemClass: OfficeClassDefinition<SlicerItemSubject> = {
  scalars: {
    key: { get: (subject, session) => stateOf(subject, session).key },
    name: { get: (subject, session) => stateOf(subject, session).key },
    hasData: { get: (subject, session) => stateOf(subject, session).hasData },
    isSelected: {
      get: (subject, session) => stateOf(subject, session).isSelected,
      set: (subject, value, session) => {
        const { key } = stateOf(subject, session);
        selectItem(subject.place, key, booleanArgument(value, 'isSelected'), session);
      },
    },
  },
};

function find(place: SlicerPlace, key: unknown, session: Session): OfficeObject | undefined {
  const state = typeof key === 'string' ? findItem(slicerItems(place, session), key) : undefined;
  return state && itemObject({ place, key: state.key });
}

export const slicerItemCollectionClass: OfficeClassDefinition<SlicerPlace> = {
  items: (place, session) => slicerItems(place, session).map(({ key }) => itemObject({ place, key })),
  item: find,
  methods: {
    getCount: (place, _, session) => slicerItems(place, session).length,
    getItemAt: (place, [index], session) => {
      const state = slicerItems(place, session)[integerArgument(index, 'index')];
      if (!state) throw itemNotFound("The requested resource doesn't exist.");
      return itemObject({ place, key: state.key });
    },
    getItemOrNullObject: (place, [key], session) => find(place, key, session) ?? null,
  },
};
