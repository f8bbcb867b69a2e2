import { DEAL_STAGES, GRADES, MARKET_POSITIONS, RELATIONSHIPS } from '../../domain/classification/classes';
import type { ClassFact, CustomerClasses } from '../../domain/classification/customerClasses';
import type { ClassValues } from '../../domain/classification/overrides';
import { CLASS_KINDS, type ClassKind, type ClassReason } from '../../domain/classification/reasons';
import { createTexts, type TextKey, type Texts } from '../../i18n/texts';
import { LANGUAGES } from '../../domain/language';

/** The classes of each kind, in the order in which people are shown them. */
export const CLASSES_OF: Readonly<Record<ClassKind, readonly string[]>> = {
  relationship: RELATIONSHIPS,
  dealStage: DEAL_STAGES,
  position: MARKET_POSITIONS,
  grade: GRADES,
};

/** A class by its name; '' for none. */
export const className = (value: string | undefined, texts: Texts): string =>
  value === undefined ? '' : texts(`classification.classes.${value}` as TextKey);

const SHARES: ReadonlySet<string> = new Set(['before', 'share', 'from', 'to', 'coverage']);
const SCORES: ReadonlySet<string> = new Set(['score', 'minScore', 'points']);

/** Why, or what would change it, in words; shares in percent, scores with two digits. */
export function reasonText(group: 'reasons' | 'changes', { code, facts }: ClassReason, texts: Texts, more: Readonly<Record<string, string>> = {}): string {
  const shown = Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? numberText(name, value) : value] as const);
  return texts(`classification.${group}.${code}` as TextKey, { ...Object.fromEntries(shown), ...more });
}

function numberText(name: string, value: number): string | number {
  if (SHARES.has(name)) return `${Math.round(value * 1000) / 10} %`;
  return SCORES.has(name) ? value.toFixed(2) : value;
}

/** What every class of a customer rests on, in one line. `parts` words the parts of a weighted score. */
export const reasonsLine = ({ classes }: CustomerClasses, texts: Texts, parts = ''): string =>
  CLASS_KINDS.map((kind) => `${texts(`classification.rules.${kind}`)} ${reasonText('reasons', classes[kind].reason, texts, { parts })}`).join(' · ');

/** What would change a customer's classes; those that are set by a person do not change by themselves. */
export const changesLine = ({ classes }: CustomerClasses, texts: Texts): string =>
  CLASS_KINDS.flatMap((kind) => {
    const { change, valid } = classes[kind];
    return change && valid?.basis !== 'override' ? [reasonText('changes', change, texts)] : [];
  }).join(' ');

/** Classes that a person set against what was reckoned: both are told. */
export const computedLine = ({ classes }: CustomerClasses, texts: Texts): string =>
  CLASS_KINDS.flatMap((kind) => {
    const fact = classes[kind];
    return fact.valid && fact.valid.basis !== 'computed' && fact.valid.value !== fact.computed ? [setText(fact, texts)] : [];
  }).join('; ');

function setText({ kind, valid, computed }: ClassFact, texts: Texts): string {
  const facts = { kind: texts(`classification.kinds.${kind}`), computed: className(computed, texts) || texts('classification.noClass'), valid: className(valid?.value, texts) };
  return texts(valid?.basis === 'override' ? 'classification.overridden' : 'classification.entered', facts);
}

/** Classes by the names that they have in any language, and by their keys. */
const BY_NAME: ReadonlyMap<string, readonly [ClassKind, string]> = new Map(
  CLASS_KINDS.flatMap((kind) =>
    CLASSES_OF[kind].flatMap((value) =>
      [value, ...LANGUAGES.map((language) => className(value, createTexts(language)))].map((name) => [name.toLowerCase(), [kind, value]] as const),
    ),
  ),
);

/** The class that a text names, of whatever kind, in any language; undefined for another text. */
export const classNamed = (text: string): readonly [ClassKind, string] | undefined => BY_NAME.get(text.trim().toLowerCase());

/** Reads the classes that a cell names, several separated by `;` or `,`; undefined where one of them is none. */
export function classesNamed(text: string): ClassValues | undefined {
  const named = text.split(/[;,；，、]/).map((part) => part.trim()).filter((part) => part !== '').map(classNamed);
  const known = named.filter((one) => one !== undefined);
  return known.length === named.length && known.length > 0 ? (Object.fromEntries(known) as ClassValues) : undefined;
}

/** Classes as a cell names them. */
export const classesText = (classes: ClassValues, texts: Texts): string =>
  CLASS_KINDS.flatMap((kind) => (classes[kind] === undefined ? [] : [className(classes[kind], texts)])).join('; ');
