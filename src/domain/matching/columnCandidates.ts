import { distance } from 'fastest-levenshtein';
import type { FieldDefinition, TableName } from '../tables';
import { fitOf, type ColumnContent } from './columnContent';
import type { FoundColumn } from './foundList';
import { headerForms } from './headerText';
import { headerWords } from './headerWords';

/** Why a column was taken for a field; `word` is the catalogue's word that its header was compared with. */
export interface MatchReason {
  readonly kind: 'exact' | 'synonym' | 'generic' | 'similar' | 'content' | 'chosen';
  readonly word: string;
  /** How well what the column holds fits the field's type, 0..1. */
  readonly fit: number;
}

/** One field that a column may be, with how sure that is (0..1). */
export interface Candidate {
  readonly field: FieldDefinition;
  readonly confidence: number;
  readonly reason: MatchReason;
}

/** Each further form of a header (without brackets, one half of a bilingual one) says a little less. */
const FORM_LOSS = 0.02;
const LEAST_SIMILARITY = 0.8;
/** Spelled alike, but for a slip of the pen. */
const LEAST_SPELLING = 0.85;

/** All fields that a column may be, best first for each field; `similar` false leaves the slow comparison out. */
export function candidatesOf(
  column: FoundColumn,
  content: ColumnContent,
  tables: ReadonlySet<TableName>,
  similar = true,
): readonly Candidate[] {
  const best = new Map<FieldDefinition, Candidate>();
  const offer = (field: FieldDefinition, sure: number, kind: MatchReason['kind'], word: string): void => {
    if (!tables.has(field.table)) return;
    const fit = fitOf(content, field.type);
    const confidence = sure * (0.4 + 0.6 * Math.min(1, fit));
    if (confidence > (best.get(field)?.confidence ?? 0))
      best.set(field, { field, confidence, reason: { kind, word, fit } });
  };
  const forms = formsOf(column);
  forms.forEach(({ form, loss }) => {
    for (const { field, kind, sure } of headerWords().get(form) ?? []) offer(field, sure - loss, kind, form);
  });
  if (best.size === 0 && similar) for (const { form } of forms) offerSimilar(form, offer);
  offerContent(content, column.header === '', offer);
  return [...best.values()];
}

interface Form {
  readonly form: string;
  readonly loss: number;
}

/** Under a group, the group's name with the label comes first: `所有者 / 姓名` is the owner's name, not the customer's. */
function formsOf(column: FoundColumn): readonly Form[] {
  const label = column.label === '' ? column.header : column.label;
  const plain = headerForms(label);
  const grouped = column.group === '' ? [] : headerForms(`${column.group} ${label}`);
  return [
    ...grouped.map((form, index) => ({ form, loss: index * FORM_LOSS })),
    ...plain.map((form, index) => ({ form, loss: index * FORM_LOSS + (column.group === '' ? 0 : 0.08) })),
  ];
}

type Offer = (field: FieldDefinition, sure: number, kind: MatchReason['kind'], word: string) => void;

const HAN = /\p{Script=Han}/u;

function offerSimilar(form: string, offer: Offer): void {
  if (form.length < 2 || form.length > 40) return;
  const isHan = HAN.test(form);
  for (const [word, meanings] of headerWords()) {
    if (HAN.test(word) !== isHan || Math.abs(word.length - form.length) > Math.max(3, form.length)) continue;
    const likeness = Math.max(isHan ? 0 : spelling(form, word), containment(form, word, isHan));
    if (likeness < LEAST_SIMILARITY - (isHan ? 0.25 : 0.1)) continue;
    for (const { field, kind } of meanings) if (kind !== 'generic') offer(field, 0.8 * likeness, 'similar', word);
  }
}

function spelling(form: string, word: string): number {
  const longest = Math.max(form.length, word.length);
  if (longest < 4 || Math.abs(form.length - word.length) > 0.2 * longest) return 0;
  const likeness = 1 - distance(form, word) / longest;
  return likeness >= LEAST_SPELLING ? likeness : 0;
}

/** `客户联系电话` ends in `联系电话`; the longer the part of the header that is known, the likelier. */
function containment(form: string, word: string, isHan: boolean): number {
  if (word.length < (isHan ? 2 : 5) || !(form.endsWith(word) || form.startsWith(word))) return 0;
  return (form.endsWith(word) ? 0.55 : 0.5) + 0.45 * (word.length / form.length);
}

/** Content that names its field alone. */
function offerContent(content: ColumnContent, isUnnamed: boolean, offer: Offer): void {
  const sure = isUnnamed ? 0.6 : 0.5;
  for (const { field, kind } of [
    ...(headerWords().get('email') ?? []),
    ...(headerWords().get('telephone') ?? []),
    ...(headerWords().get('creditcode') ?? []),
  ]) {
    if (kind === 'generic') continue;
    const share =
      field.type === 'email'
        ? content.emails
        : field.type === 'telephone'
          ? content.telephones
          : field.type === 'creditCode'
            ? content.creditCodes
            : 0;
    if (share >= 0.7 && content.filled >= 3) offer(field, sure, 'content', '');
  }
}
