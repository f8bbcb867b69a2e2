import type { SheetVisibility } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { NAMESPACE } from '../package/names';
import { readCalculation, writeCalculation } from './calculationSettings';
import { readChartTracking, writeChartTracking } from './chartTracking';
import { passwordAttributes, readPassword } from '../sheet/protection';
import {
  attributeOf,
  childNamed,
  childrenOf,
  flagOf,
  otherAttributes,
  serialize,
  type XmlElement,
} from '../xml/element';
import { mergedExtensions } from '../xml/extensionList';
import { attributes, element, XML_DECLARATION } from '../xml/markup';
import { escapeXstringAttribute } from '../xml/text';

const MODELLED = new Set(['workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'definedNames', 'calcPr']);

/** Reads what the workbook's part says beside tabs and names. */
export function readWorkbookPart(root: XmlElement, workbook: WorkbookModel): void {
  const { preserved } = workbook;
  preserved.attributes.set('workbook', otherAttributes(root, ['xmlns']));
  const properties = childNamed(root, 'workbookPr');
  workbook.date1904 = flagOf(properties, 'date1904');
  if (properties) preserved.attributes.set('workbookPr', otherAttributes(properties, ['date1904']));
  const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  if (view) preserved.attributes.set('workbookView', otherAttributes(view, ['activeTab', 'firstSheet']));
  readCalculation(childNamed(root, 'calcPr'), workbook);
  readChartTracking(childNamed(root, 'extLst'), workbook);
  const protection = childNamed(root, 'workbookProtection');
  if (protection && flagOf(protection, 'lockStructure')) {
    const password = readPassword(protection, 'workbookPassword', 'workbook');
    workbook.protection = password === undefined ? {} : { password };
  }
  for (const child of childrenOf(root))
    if (!MODELLED.has(child.name)) preserved.elements.set(child.name, serialize(child));
}

/** One tab of the workbook, worksheet or not. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly visibility: SheetVisibility;
}

const STATES: Readonly<Record<SheetVisibility, string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function readVisibility(sheet: XmlElement): SheetVisibility {
  const state = attributeOf(sheet, 'state');
  return state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

/** Markup of what the workbook's part lists of other parts. */
export interface WorkbookLists {
  readonly names: string;
  readonly pivotCaches: string;
  /** `<ext>` elements. */
  readonly extensions: string;
}

/** The workbook's part, its elements in the schema's order. */
export function writeWorkbookPart(
  workbook: WorkbookModel,
  tabs: readonly Tab[],
  activeTab: number,
  lists: WorkbookLists,
): string {
  const { preserved } = workbook;
  const kept = (...keys: string[]): string => keys.map((key) => preserved.elements.get(key) ?? '').join('');
  const known = (key: string): Readonly<Record<string, string>> => preserved.attributes.get(key) ?? {};
  const sheets = tabs.map((tab) => {
    const values = attributes({ sheetId: tab.sheetId, state: STATES[tab.visibility], 'r:id': tab.relationId });
    return `<sheet name="${escapeXstringAttribute(tab.name)}"${values}/>`;
  });
  return [
    `${XML_DECLARATION}<workbook${attributes({ xmlns: NAMESPACE.main, ...known('workbook'), 'xmlns:r': NAMESPACE.relations })}>`,
    kept('fileVersion', 'fileSharing'),
    element('workbookPr', { ...known('workbookPr'), date1904: workbook.date1904 || undefined }),
    kept('AlternateContent', 'revisionPtr'),
    workbook.protection
      ? element('workbookProtection', {
          ...passwordAttributes(workbook.protection.password, 'workbookPassword', 'workbook'),
          lockStructure: true,
        })
      : '',
    `<bookViews>${element('workbookView', { ...known('workbookView'), activeTab: activeTab || undefined })}</bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    kept('functionGroups', 'externalReferences'),
    lists.names,
    writeCalculation(workbook),
    kept('oleSize', 'customWorkbookViews'),
    lists.pivotCaches,
    kept('smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects'),
    withExtensions(writeChartTracking(workbook), lists.extensions),
    '</workbook>',
  ].join('');
}

function withExtensions(list: string, more: string): string {
  if (more === '') return list;
  return `<extLst>${mergedExtensions(list.replace(/^<extLst[^>]*>|<\/extLst>$/g, ''), more)}</extLst>`;
}
