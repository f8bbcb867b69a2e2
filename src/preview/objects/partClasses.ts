import type { OfficeClassDefinition } from '../interpreter/officeClass';
import { commentClass, commentCollectionClass, commentReplyClass, commentReplyCollectionClass } from './comments/comment';
import { customXmlPartClass, customXmlPartCollectionClass, customXmlPartScopedCollectionClass } from './metadata/customXml';
import { customPropertyClass, customPropertyCollectionClass, documentPropertiesClass } from './metadata/documentProperties';
import { settingClass, settingCollectionClass } from './metadata/setting';
import { worksheetCustomPropertyClass, worksheetCustomPropertyCollectionClass } from './metadata/worksheetCustomProperty';
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from './names/namedItem';
import { headerFooterClass, headerFooterGroupClass } from './print/headerFooter';
import { pageBreakClass, pageBreakCollectionClass } from './print/pageBreak';
import { pageLayoutClass } from './print/pageLayout';
import { workbookProtectionClass, worksheetProtectionClass } from './protection/protection';
import { worksheetFreezePanesClass } from './sheet/freezePanes';

/** The classes of what workbooks, sheets and ranges lead to, by their names in the library; see `navigation.ts`. */
export const partClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
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
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemArrayValues: namedItemArrayValuesClass,
  NamedItemCollection: namedItemCollectionClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
