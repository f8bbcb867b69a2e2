import type { OfficeClassDefinition, OfficeObject } from '../../interpreter/officeClass';
import { integerArgument, itemNotFound } from '../arguments';
import { addSlicer } from './addSlicer';
import { findSlicer, slicerObject, slicersOf, type SlicersSubject } from './slicerPlace';

export const slicerCollectionClass: OfficeClassDefinition<SlicersSubject> = {
  items: (subject, session) => slicersOf(subject, session).map(slicerObject),
  item: (subject, key, session): OfficeObject | undefined => {
    const place = findSlicer(slicersOf(subject, session), key);
    return place && slicerObject(place);
  },
  methods: {
    add: (subject, args, session) => slicerObject(addSlicer(subject, args, session)),
    getCount: (subject, _, session) => slicersOf(subject, session).length,
    getItemAt: (subject, [index], session) => {
      const place = slicersOf(subject, session)[integerArgument(index, 'index')];
      if (!place) throw itemNotFound("The requested resource doesn't exist.");
      return slicerObject(place);
    },
    getItemOrNullObject: (subject, [key], session) => {
      const place = findSlicer(slicersOf(subject, session), key);
      return place ? slicerObject(place) : null;
    },
  },
};
