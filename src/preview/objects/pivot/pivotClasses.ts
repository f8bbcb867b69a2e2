import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import {
  filterPivotHierarchyClass,
  filterPivotHierarchyCollectionClass,
  rowColumnPivotHierarchyClass,
  rowColumnPivotHierarchyCollectionClass,
} from './axisHierarchies';
import { dataPivotHierarchyClass, dataPivotHierarchyCollectionClass } from './dataHierarchies';
import { pivotFieldClass, pivotFieldCollectionClass } from './pivotField';
import { pivotHierarchyClass, pivotHierarchyCollectionClass } from './pivotHierarchy';
import { pivotItemClass, pivotItemCollectionClass } from './pivotItems';
import { pivotLayoutClass } from './pivotLayout';
import { pivotTableClass } from './pivotTable';
import { pivotTableCollectionClass, pivotTableScopedCollectionClass } from './pivotTableCollection';

/** PivotTables and all that they consist of. The subject of a PivotTable, its layout and its values is the PivotTableModel. */
export const pivotClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  DataPivotHierarchy: dataPivotHierarchyClass,
  DataPivotHierarchyCollection: dataPivotHierarchyCollectionClass,
  FilterPivotHierarchy: filterPivotHierarchyClass,
  FilterPivotHierarchyCollection: filterPivotHierarchyCollectionClass,
  PivotField: pivotFieldClass,
  PivotFieldCollection: pivotFieldCollectionClass,
  PivotHierarchy: pivotHierarchyClass,
  PivotHierarchyCollection: pivotHierarchyCollectionClass,
  PivotItem: pivotItemClass,
  PivotItemCollection: pivotItemCollectionClass,
  PivotLayout: pivotLayoutClass,
  PivotTable: pivotTableClass,
  PivotTableCollection: pivotTableCollectionClass,
  PivotTableScopedCollection: pivotTableScopedCollectionClass,
  RowColumnPivotHierarchy: rowColumnPivotHierarchyClass,
  RowColumnPivotHierarchyCollection: rowColumnPivotHierarchyCollectionClass,
};
