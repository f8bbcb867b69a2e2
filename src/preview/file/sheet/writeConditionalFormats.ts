import type { ConditionalFormatModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { cellAddress, sqref } from '../cells/reference';
import { NAMESPACE } from '../package/names';
import type { RuleFormat } from '../styles/differentialFormat';
import type { StyleWriter } from '../styles/writeStyles';
import { element } from '../xml/markup';
import { writeRule, type RuleSettings } from './formatRules';
import { needsIconExtension, writeColorScale, writeDataBar, writeDataBarExtension, writeIconSet } from './scales';

/** The conditional formats' elements, and what of them belongs into the sheet's extension. */
export interface WrittenFormats {
  readonly markup: string;
  readonly extension: string;
}

const LINK = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

export function writeConditionalFormats(sheet: SheetModel, styles: StyleWriter): WrittenFormats {
  const ordered = sheet.conditionalFormats
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => a.priority - b.priority);
  const parts = ordered.map((model, index) => writeFormat(model, index + 1, styles));
  const extensions = parts.map(({ extension }) => extension).join('');
  return {
    markup: parts.map(({ markup }) => markup).join('') + (sheet.preservedElements.get('conditionalFormatting') ?? ''),
    extension: extensions === '' ? '' : `<x14:conditionalFormattings>${extensions}</x14:conditionalFormattings>`,
  };
}

function writeFormat(model: ConditionalFormatModel, priority: number, styles: StyleWriter): WrittenFormats {
  const { settings } = model;
  const common = { priority, stopIfTrue: model.stopIfTrue || undefined };
  const main = (type: string, content: string): string =>
    element('conditionalFormatting', { sqref: sqref(model.areas) }, element('cfRule', { type, ...common }, content));
  switch (model.type) {
    case 'ColorScale':
      return { markup: main('colorScale', writeColorScale(settings)), extension: '' };
    case 'IconSet':
      if (!needsIconExtension(settings)) return { markup: main('iconSet', writeIconSet(settings, '')), extension: '' };
      return {
        markup: '',
        extension: later(model, { type: 'iconSet', ...common, id: guid(model.id) }, writeIconSet(settings, 'x14:')),
      };
    case 'DataBar': {
      const link = `<extLst><ext xmlns:x14="${NAMESPACE.x14}" uri="${LINK}"><x14:id>${guid(model.id)}</x14:id></ext></extLst>`;
      return {
        markup: main('dataBar', writeDataBar(settings) + link),
        extension: later(model, { type: 'dataBar', id: guid(model.id) }, writeDataBarExtension(settings)),
      };
    }
    default:
      return { markup: ruleMarkup(model, common, styles), extension: '' };
  }
}

type Attributes = Parameters<typeof element>[1];

const later = (model: ConditionalFormatModel, values: Attributes, content: string): string =>
  `<x14:conditionalFormatting xmlns:xm="${NAMESPACE.xm}">${element('x14:cfRule', values, content)}<xm:sqref>${sqref(model.areas)}</xm:sqref></x14:conditionalFormatting>`;

function ruleMarkup(model: ConditionalFormatModel, common: Attributes, styles: StyleWriter): string {
  const [first] = model.areas;
  const corner = first ? cellAddress(first.top, first.left) : 'A1';
  const written = writeRule(model.type, (model.settings['rule'] ?? {}) as RuleSettings, corner);
  if (!written) return '';
  const dxfId = styles.differentialOf((model.settings['format'] ?? {}) as RuleFormat);
  const { type, ...others } = written.attributes;
  const rule = element('cfRule', { type, dxfId, ...common, ...others }, written.content);
  return element('conditionalFormatting', { sqref: sqref(model.areas) }, rule);
}

/** The extension names rules by a GUID in braces; ids of another shape are made into one. */
function guid(id: string): string {
  const digits = id.replace(/[{}-]/g, '');
  if (/^[\dA-Fa-f]{32}$/.test(digits)) {
    return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-').toUpperCase()}}`;
  }
  const hex = [...id]
    .map((character) => character.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(32, '0')
    .slice(-32);
  return guid(hex);
}
