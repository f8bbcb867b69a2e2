import type { Rect } from '../../model/area';
import type { DataValidationModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { parseSqref, sqref } from '../cells/reference';
import { WordPairs } from '../styles/wordPairs';
import { attributeOf, childNamed, childrenNamed, flagOf, textOf, type XmlElement } from '../xml/element';
import { attributes, counted } from '../xml/markup';
import { decodeXstring, escapeXstring, escapeXstringAttribute } from '../xml/text';

const TYPES = new WordPairs({
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
});
const OPERATORS = new WordPairs({
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
});
const ALERTS = new WordPairs({ stop: 'Stop', warning: 'Warning', information: 'Information' });

/** Reads the rules of the sheet and those of its extension, which look alike but keep formulas and areas one level deeper. */
export function readDataValidations(root: XmlElement | undefined, sheet: SheetModel): void {
  for (const entry of childrenNamed(root, 'dataValidation')) {
    const areas = parseSqref(attributeOf(entry, 'sqref') ?? textOf(childNamed(entry, 'sqref')));
    if (areas.length > 0) sheet.validations.push(readValidation(entry, areas));
  }
}

const formulaOf = (entry: XmlElement, name: string): string | undefined => {
  const child = childNamed(entry, name);
  return child && decodeXstring(textOf(child));
};

function readValidation(entry: XmlElement, areas: Rect[]): DataValidationModel {
  const text = (name: string): string => decodeXstring(attributeOf(entry, name) ?? '');
  return {
    areas,
    rule: readRule(entry),
    errorAlert: {
      message: text('error'),
      showAlert: flagOf(entry, 'showErrorMessage'),
      style: ALERTS.office(attributeOf(entry, 'errorStyle')) ?? 'Stop',
      title: text('errorTitle'),
    },
    prompt: { message: text('prompt'), showPrompt: flagOf(entry, 'showInputMessage'), title: text('promptTitle') },
    ignoreBlanks: flagOf(entry, 'allowBlank'),
  };
}

function readRule(entry: XmlElement): Readonly<Record<string, unknown>> {
  const type = TYPES.office(attributeOf(entry, 'type'));
  const first = formulaOf(entry, 'formula1') ?? '';
  if (type === undefined) return {};
  if (type === 'custom') return { custom: { formula: fromFileFormula(first) } };
  if (type === 'list') return { list: { inCellDropDown: !flagOf(entry, 'showDropDown'), source: readSource(first) } };
  const second = formulaOf(entry, 'formula2');
  return {
    [type]: {
      formula1: fromFileFormula(first),
      ...(second === undefined ? {} : { formula2: fromFileFormula(second) }),
      operator: OPERATORS.office(attributeOf(entry, 'operator')) ?? 'Between',
    },
  };
}

/** A list in quotes is the items themselves; anything else is a formula. */
const readSource = (formula: string): string =>
  /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : fromFileFormula(formula);

export const writeDataValidations = (sheet: SheetModel): string =>
  counted('dataValidations', sheet.validations.filter(({ areas }) => areas.length > 0).map(writeValidation));

function writeValidation(model: DataValidationModel): string {
  const { errorAlert, prompt } = model;
  const [name, rule] = Object.entries(model.rule).find(([, value]) => value !== undefined && value !== null) ?? [
    '',
    {},
  ];
  const settings = rule as Readonly<Record<string, unknown>>;
  const type = TYPES.file(name);
  const operator = OPERATORS.file(settings['operator']);
  const markup = attributes({
    type,
    errorStyle: errorAlert.style === 'Stop' ? undefined : ALERTS.file(errorAlert.style),
    operator: operator === 'between' ? undefined : operator,
    allowBlank: model.ignoreBlanks || undefined,
    showDropDown: settings['inCellDropDown'] === false || undefined,
    showInputMessage: prompt.showPrompt || undefined,
    showErrorMessage: errorAlert.showAlert || undefined,
  });
  const texts = (
    [
      ['errorTitle', errorAlert.title],
      ['error', errorAlert.message],
      ['promptTitle', prompt.title],
      ['prompt', prompt.message],
    ] as const
  )
    .map(([attribute, text]) => (text === '' ? '' : ` ${attribute}="${escapeXstringAttribute(text)}"`))
    .join('');
  const formulas = type === undefined ? '' : ruleFormulas(name, settings);
  return `<dataValidation${markup}${texts} sqref="${sqref(model.areas)}">${formulas}</dataValidation>`;
}

function ruleFormulas(name: string, settings: Readonly<Record<string, unknown>>): string {
  if (name === 'custom') return formulaElement('formula1', settings['formula']);
  if (name === 'list') return formulaElement('formula1', listSource(settings['source']));
  return formulaElement('formula1', settings['formula1']) + formulaElement('formula2', settings['formula2']);
}

function listSource(source: unknown): string {
  const text = String(source ?? '');
  return text.startsWith('=') ? text : `"${text.replaceAll('"', '""')}"`;
}

const formulaElement = (name: string, formula: unknown): string =>
  formula === undefined || formula === null || formula === ''
    ? ''
    : `<${name}>${escapeXstring(toFileFormula(String(formula)))}</${name}>`;
