import { fieldsOf } from '../catalogue/catalogue';
import { LANGUAGES } from '../language';
import { TABLE_NAMES, type FieldDefinition } from '../tables';
import { headerForms, normalHeader } from './headerText';

/** How surely a word names a field: the catalogue's own header or key, one of its synonyms, a word of many meanings. */
export type WordKind = 'exact' | 'synonym' | 'generic';

export interface WordMeaning {
  readonly field: FieldDefinition;
  readonly kind: WordKind;
  /** How sure the word alone makes it, 0..1. */
  readonly sure: number;
}

/** Words that say too little of their own: they name a field only among others that fit. */
const GENERIC = new Set(
  (
    'id|编号|編號|代码|代碼|name|名称|名稱|姓名|单位|單位|公司|类型|類型|type|kind|状态|狀態|status|title|职务|職務|position|问题|問題|item|项目|項目|' +
    'description|date|日期|时间|時間|total|金额|金額|amount|location|level|size|note|notes|comment|comments|value|内容|內容|结果|結果|原因|reason|' +
    '地址|source|来源|來源|owner|market|trade|credit|staff|terms|long|from|to|before|after|user|due|人数|人數|姓|名|copy|original|code|cust|employee id|employee|market|units|country code|segment|policy|' +
    'first name|last name|firstname|lastname|family name|given name|rep|account|period|unit|备注|備註|说明|說明'
  )
    .split('|')
    .map(normalHeader),
);

const SURE: Readonly<Record<WordKind, number>> = { exact: 1, synonym: 0.95, generic: 0.7 };
/** The catalogue's own header where it is a word of many meanings, such as `金额`. */
const SURE_OF_PLAIN_HEADER = 0.85;

let words: Map<string, WordMeaning[]> | undefined;

function collect(): Map<string, WordMeaning[]> {
  const all = new Map<string, WordMeaning[]>();
  const add = (text: string, field: FieldDefinition, kind: WordKind): void => {
    const word = normalHeader(text);
    if (word === '') return;
    const meanings = all.get(word) ?? [];
    if (meanings.some((one) => one.field === field)) return;
    const isGeneric = GENERIC.has(word);
    if (kind === 'exact') meanings.push({ field, kind, sure: isGeneric ? SURE_OF_PLAIN_HEADER : SURE.exact });
    else meanings.push({ field, kind: isGeneric ? 'generic' : kind, sure: SURE[isGeneric ? 'generic' : kind] });
    all.set(word, meanings);
  };
  for (const field of TABLE_NAMES.flatMap(fieldsOf)) {
    for (const language of LANGUAGES) add(field.header[language], field, 'exact');
    add(field.key, field, 'exact');
    for (const synonym of field.synonyms) add(synonym, field, 'synonym');
  }
  return all;
}

/** All words of the catalogue in their normal form. */
export const headerWords = (): ReadonlyMap<string, readonly WordMeaning[]> => (words ??= collect());

/** Whether a text is a word that the catalogue knows as a header, of whatever field. */
export const isKnownHeader = (text: string): boolean =>
  text.length <= 60 && headerForms(text).some((form) => headerWords().has(form));
