import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { slicerClass } from './slicer';
import { slicerCollectionClass } from './slicerCollection';
import { slicerItemClass, slicerItemCollectionClass } from './slicerItem';

/** Slicers and their items, by their names in the library. */
export const slicerClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  Slicer: slicerClass,
  SlicerCollection: slicerCollectionClass,
  SlicerItem: slicerItemClass,
  SlicerItemCollection: slicerItemCollectionClass,
};
