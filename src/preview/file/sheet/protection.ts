import type { SheetProtectionModel } from '../../model/sheet';
import { attributeOf, flagOf, type XmlElement } from '../xml/element';
import { element, type AttributeValue } from '../xml/markup';

/** What people may do on a protected sheet: the file's attribute, whether it forbids where it is missing, Office.js's option. */
const OPTIONS: readonly (readonly [file: string, forbids: boolean, option: string])[] = [
  ['formatCells', true, 'allowFormatCells'],
  ['formatColumns', true, 'allowFormatColumns'],
  ['formatRows', true, 'allowFormatRows'],
  ['insertColumns', true, 'allowInsertColumns'],
  ['insertRows', true, 'allowInsertRows'],
  ['insertHyperlinks', true, 'allowInsertHyperlinks'],
  ['deleteColumns', true, 'allowDeleteColumns'],
  ['deleteRows', true, 'allowDeleteRows'],
  ['sort', true, 'allowSort'],
  ['autoFilter', true, 'allowAutoFilter'],
  ['pivotTables', true, 'allowPivotTables'],
  ['objects', false, 'allowEditObjects'],
  ['scenarios', false, 'allowEditScenarios'],
];

export function readSheetProtection(protection: XmlElement | undefined): SheetProtectionModel | undefined {
  if (!protection || !flagOf(protection, 'sheet')) return undefined;
  const options: Record<string, boolean | string> = {};
  for (const [file, forbids, option] of OPTIONS) options[option] = !flagOf(protection, file, forbids);
  options['selectionMode'] = flagOf(protection, 'selectUnlockedCells')
    ? 'None'
    : flagOf(protection, 'selectLockedCells')
      ? 'Unlocked'
      : 'Normal';
  const password = readPassword(protection, 'password', '');
  return password === undefined ? { options } : { options, password };
}

export function writeSheetProtection(protection: SheetProtectionModel | undefined): string {
  if (!protection) return '';
  const { options, password } = protection;
  const values: Record<string, AttributeValue> = { ...passwordAttributes(password, 'password', ''), sheet: true };
  for (const [file, forbids, option] of OPTIONS) {
    const forbidden = options[option] !== true;
    if (forbidden !== forbids) values[file] = forbidden;
  }
  const mode = options['selectionMode'];
  if (mode === 'Unlocked' || mode === 'None') values['selectLockedCells'] = true;
  if (mode === 'None') values['selectUnlockedCells'] = true;
  return element('sheetProtection', values);
}

/**
 * A password's hash as one text: four hexadecimal digits of the old kind, or `algorithm;hash;salt;rounds`.
 * `legacy` names the old kind's attribute, `before` stands before the names of the new kind's.
 */
export function readPassword(element: XmlElement, legacy: string, before: '' | 'workbook'): string | undefined {
  const name = (word: string): string => (before === '' ? word : before + word.charAt(0).toUpperCase() + word.slice(1));
  const parts = ['algorithmName', 'hashValue', 'saltValue', 'spinCount'].map((word) =>
    attributeOf(element, name(word)),
  );
  return parts.every((part) => part !== undefined) ? parts.join(';') : attributeOf(element, legacy);
}

export function passwordAttributes(
  password: string | undefined,
  legacy: string,
  before: '' | 'workbook',
): Record<string, AttributeValue> {
  if (password === undefined || password === '') return {};
  const [algorithm, hash, salt, rounds] = password.split(';');
  if (rounds === undefined) return { [legacy]: password };
  const name = (word: string): string => (before === '' ? word : before + word.charAt(0).toUpperCase() + word.slice(1));
  return {
    [name('algorithmName')]: algorithm,
    [name('hashValue')]: hash,
    [name('saltValue')]: salt,
    [name('spinCount')]: rounds,
  };
}
