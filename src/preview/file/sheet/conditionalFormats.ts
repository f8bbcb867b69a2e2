import type { Rect } from '../../model/area';
import type { ConditionalFormatModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { parseSqref } from '../cells/reference';
import type { ColorSource } from '../styles/colors';
import { readRuleFormat } from '../styles/differentialFormat';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  flagOf,
  numberOf,
  serialize,
  textOf,
  type XmlElement,
} from '../xml/element';
import { readColorScale, readDataBar, readDataBarExtension, readIconSet } from './scales';
import { readRule } from './formatRules';

export interface FormatSources {
  readonly differential: readonly XmlElement[];
  readonly colors: ColorSource;
}

interface Found {
  readonly filePriority: number;
  readonly model: ConditionalFormatModel;
}

const RAW = 'conditionalFormatting';

/**
 * Reads the conditional formats of a sheet, with those of its extension (`later`); what the model cannot say
 * (formats of pivot tables, rules of an unknown kind) is kept as markup.
 */
export function readConditionalFormats(
  root: XmlElement,
  later: readonly XmlElement[],
  sheet: SheetModel,
  sources: FormatSources,
): void {
  const extensions = new Map(
    later.flatMap((entry) => childrenNamed(entry, 'cfRule')).map((rule) => [attributeOf(rule, 'id') ?? '', rule]),
  );
  const found: Found[] = [];
  const used = new Set<string>();
  for (const entry of childrenNamed(root, RAW)) {
    const areas = parseSqref(attributeOf(entry, 'sqref') ?? '');
    for (const rule of childrenNamed(entry, 'cfRule')) {
      const id = extensionId(rule);
      if (id !== undefined) used.add(id);
      const model = flagOf(entry, 'pivot')
        ? undefined
        : readFormat(rule, areas, sources, id === undefined ? undefined : extensions.get(id));
      if (model) found.push({ filePriority: numberOf(rule, 'priority') ?? 1, model });
      else preserve(sheet, entry, rule);
    }
  }
  for (const entry of later) {
    const areas = parseSqref(textOf(childNamed(entry, 'sqref')));
    for (const rule of childrenNamed(entry, 'cfRule')) {
      if (used.has(attributeOf(rule, 'id') ?? '')) continue;
      const model = readFormat(rule, areas, sources, undefined);
      if (model) found.push({ filePriority: numberOf(rule, 'priority') ?? 1, model });
    }
  }
  found.sort((a, b) => a.filePriority - b.filePriority);
  sheet.conditionalFormats = found.map(({ model }, priority) => ({ ...model, priority }));
}

const extensionId = (rule: XmlElement): string | undefined => {
  const id = childrenNamed(childNamed(rule, 'extLst'), 'ext')
    .map((extension) => childNamed(extension, 'id'))
    .find(Boolean);
  return id && textOf(id).trim();
};

function preserve(sheet: SheetModel, entry: XmlElement, rule: XmlElement): void {
  const markup = serialize({ ...entry, content: [rule] });
  sheet.preservedElements.set(RAW, (sheet.preservedElements.get(RAW) ?? '') + markup);
}

function readFormat(
  rule: XmlElement,
  areas: Rect[],
  sources: FormatSources,
  extension: XmlElement | undefined,
): ConditionalFormatModel | undefined {
  const found = readKind(rule, sources, extension);
  if (!found || areas.length === 0) return undefined;
  return { id: crypto.randomUUID(), ...found, areas, priority: 0, stopIfTrue: flagOf(rule, 'stopIfTrue') };
}

function readKind(
  rule: XmlElement,
  sources: FormatSources,
  extension: XmlElement | undefined,
): { type: string; settings: Record<string, unknown> } | undefined {
  const scale = childNamed(rule, 'colorScale');
  if (scale) return { type: 'ColorScale', settings: readColorScale(scale, sources.colors) };
  const bar = childNamed(rule, 'dataBar');
  if (bar) {
    const settings = readDataBar(bar, sources.colors);
    return {
      type: 'DataBar',
      settings: extension ? readDataBarExtension(extension, settings, sources.colors) : settings,
    };
  }
  const icons = childNamed(rule, 'iconSet');
  if (icons) return { type: 'IconSet', settings: readIconSet(icons) };
  const found = readRule(rule);
  if (!found) return undefined;
  const format = readRuleFormat(
    childNamed(rule, 'dxf') ?? sources.differential[numberOf(rule, 'dxfId') ?? -1],
    sources.colors,
  );
  return { type: found.type, settings: { rule: found.rule, format } };
}
