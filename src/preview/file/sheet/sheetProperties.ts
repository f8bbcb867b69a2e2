import type { SheetModel } from '../../model/sheet';
import { readColor, toArgb, type ColorSource } from '../styles/colors';
import { childNamed, childrenOf, numberOf, flagOf, otherAttributes, serialize, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { baseToCharacters, charactersToWidth, widthToCharacters } from './widths';

const PROPERTIES = 'sheetPr';
const FORMAT = 'sheetFormatPr';
const PAGE = 'pageSetUpPr';

/** Reads tab colour and what only macros and outlines need. */
export function readSheetProperties(properties: XmlElement | undefined, sheet: SheetModel, colors: ColorSource): void {
  if (!properties) return;
  sheet.tabColor = readColor(childNamed(properties, 'tabColor'), colors) ?? '';
  sheet.enableCalculation = flagOf(properties, 'enableFormatConditionsCalculation', true);
  sheet.preservedAttributes.set(
    PROPERTIES,
    otherAttributes(properties, ['filterMode', 'enableFormatConditionsCalculation']),
  );
  const page = childNamed(properties, PAGE);
  if (page) sheet.preservedAttributes.set(PAGE, otherAttributes(page, ['fitToPage']));
  const outline = childrenOf(properties).find((child) => child.name === 'outlinePr');
  if (outline) sheet.preservedElements.set('outlinePr', serialize(outline));
}

/** `fits` where the page set-up counts pages instead of percent. */
export function writeSheetProperties(sheet: SheetModel, fits: boolean, filtered: boolean): string {
  const content =
    (sheet.tabColor === '' ? '' : element('tabColor', { rgb: toArgb(sheet.tabColor) })) +
    (sheet.preservedElements.get('outlinePr') ?? '') +
    pageProperties(sheet, fits);
  const values = {
    ...sheet.preservedAttributes.get(PROPERTIES),
    filterMode: filtered || undefined,
    enableFormatConditionsCalculation: sheet.enableCalculation ? undefined : false,
  };
  return content === '' && Object.values(values).every((value) => value === undefined)
    ? ''
    : element(PROPERTIES, values, content);
}

function pageProperties(sheet: SheetModel, fits: boolean): string {
  const values = { ...sheet.preservedAttributes.get(PAGE), fitToPage: fits || undefined };
  return Object.values(values).some((value) => value !== undefined) ? element(PAGE, values) : '';
}

/** Reads standard height (points) and width (characters). */
export function readSheetFormat(format: XmlElement | undefined, sheet: SheetModel): void {
  if (!format) return;
  sheet.standardHeight = numberOf(format, 'defaultRowHeight') ?? 15;
  const width = numberOf(format, 'defaultColWidth');
  const base = numberOf(format, 'baseColWidth');
  if (width !== undefined) sheet.standardWidth = widthToCharacters(width);
  else if (base !== undefined && base !== BASE_CHARACTERS) sheet.standardWidth = baseToCharacters(base);
  sheet.preservedAttributes.set(
    FORMAT,
    otherAttributes(format, ['defaultRowHeight', 'defaultColWidth', 'outlineLevelRow', 'outlineLevelCol']),
  );
}

const DEFAULT_CHARACTERS = 8.43;
const BASE_CHARACTERS = 8;

export function writeSheetFormat(sheet: SheetModel): string {
  const { customHeight, ...others } = sheet.preservedAttributes.get(FORMAT) ?? {};
  const highest = (settings: Iterable<{ outlineLevel?: number }>): number | undefined => {
    let level = 0;
    for (const { outlineLevel = 0 } of settings) level = Math.max(level, outlineLevel);
    return level || undefined;
  };
  return element(FORMAT, {
    ...others,
    defaultColWidth: sheet.standardWidth === DEFAULT_CHARACTERS ? undefined : charactersToWidth(sheet.standardWidth),
    defaultRowHeight: sheet.standardHeight,
    customHeight: customHeight ?? (sheet.standardHeight === 15 ? undefined : true),
    outlineLevelRow: highest(sheet.rows.values()),
    outlineLevelCol: highest(sheet.columns.values()),
  });
}
