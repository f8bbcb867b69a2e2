import type { OfficeClassDefinition } from '../interpreter/officeClass';
import { commentClass, commentCollectionClass } from './comments/comment';
import { commentReplyClass, commentReplyCollectionClass } from './comments/commentReply';
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from './metadata/customXml';
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
} from './metadata/documentProperties';
import { settingClass, settingCollectionClass } from './metadata/setting';
import {
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
} from './metadata/worksheetCustomProperty';
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from './names/namedItem';
import { headerFooterClass, headerFooterGroupClass } from './print/headerFooter';
import { pageBreakClass, pageBreakCollectionClass } from './print/pageBreak';
import { pageLayoutClass } from './print/pageLayout';
import { workbookProtectionClass, worksheetProtectionClass } from './protection/protection';
import { ruleClasses } from './rules/ruleClasses';
import { worksheetFreezePanesClass } from './sheet/freezePanes';
import { autoFilterClass } from './sortAndFilter/autoFilter';
import { filterClass } from './sortAndFilter/filter';
import { rangeSortClass } from './sortAndFilter/rangeSort';
import { tableSortClass } from './sortAndFilter/tableSort';
import { tableClass } from './table/table';
import { tableCollectionClass, tableScopedCollectionClass } from './table/tableCollection';
import { tableColumnClass, tableColumnCollectionClass } from './table/tableColumn';
import { tableRowClass, tableRowCollectionClass } from './table/tableRow';

/** The classes of what workbooks, sheets and ranges lead to, by their names in the library; see `navigation.ts`. */
export const partClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  ...ruleClasses,
  AutoFilter: autoFilterClass,
  Comment: commentClass,
  CommentCollection: commentCollectionClass,
  CommentReply: commentReplyClass,
  CommentReplyCollection: commentReplyCollectionClass,
  CustomProperty: customPropertyClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  CustomXmlPart: customXmlPartClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  DocumentProperties: documentPropertiesClass,
  Filter: filterClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemArrayValues: namedItemArrayValuesClass,
  NamedItemCollection: namedItemCollectionClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  RangeSort: rangeSortClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
