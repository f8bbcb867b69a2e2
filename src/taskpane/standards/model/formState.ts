import { isSameData, type SettingEntries } from '../../../workbook/sharedSetting';
import { pathName, readAt, rowsAt, writeAt, type Draft, type Path } from './draft';
import { readField, type FieldFault } from './fieldReading';
import type { GroupLaw, SettingField, SettingForm, SettingGroup } from './settingForm';

/** All fields of a group, those of its rows among them. */
export function fieldsOf({ fields, list }: SettingGroup, draft: Draft): readonly SettingField[] {
  return list ? [...fields, ...rowsAt(draft, list.path).flatMap((_, row) => list.row(row))] : fields;
}

/** What is wrong, by the path of the field that it is told at; at most one thing a field. */
export function faultsOf(groups: readonly SettingGroup[], draft: Draft): ReadonlyMap<string, FieldFault> {
  const faults = new Map<string, FieldFault>();
  for (const group of groups) {
    const values = new Map<string, Draft>();
    for (const field of fieldsOf(group, draft)) {
      const reading = readField(field, readAt(draft, field.path));
      if ('fault' in reading) faults.set(pathName(field.path), reading.fault);
      else values.set(pathName(field.path), reading.value);
    }
    for (const law of group.laws ?? []) for (const path of broken(law, values)) if (!faults.has(path)) faults.set(path, { code: LAW_FAULTS[law.kind], facts: {} });
  }
  return faults;
}

const LAW_FAULTS = { ascending: 'notAscending', descending: 'notDescending', notAllZero: 'allZero', different: 'notDifferent' } as const satisfies Record<GroupLaw['kind'], FieldFault['code']>;

/** Paths at which a law is broken; a field that could not be read breaks none. */
function broken({ kind, paths }: GroupLaw, values: ReadonlyMap<string, Draft>): readonly string[] {
  const names = paths.map(pathName).filter((name) => values.has(name));
  if (kind === 'notAllZero') return names.length === paths.length && names.every((name) => values.get(name) === 0) ? names.slice(0, 1) : [];
  if (kind === 'different') return names.filter((name, index) => names.slice(0, index).some((earlier) => alike(values.get(earlier), values.get(name))));
  return names.filter((name, index) => {
    const before = values.get(names[index - 1] ?? '');
    const here = values.get(name);
    return index > 0 && !(kind === 'ascending' ? Number(before) < Number(here) : Number(before) > Number(here));
  });
}

const alike = (one: Draft, other: Draft): boolean => (typeof one === 'string' && typeof other === 'string' ? one.toLowerCase() === other.toLowerCase() : one === other);

/** The draft with every field as it was read; only where there are no faults. */
export function readDraft(groups: readonly SettingGroup[], draft: Draft): Draft {
  return groups
    .flatMap((group) => fieldsOf(group, draft))
    .reduce((read, field) => {
      const reading = readField(field, readAt(draft, field.path));
      return 'value' in reading ? writeAt(read, field.path, reading.value) : read;
    }, draft);
}

/**
 * The entries to write so that the workbook has what the draft says: changed ones, and `undefined` for those that are as
 * the policy has them, so that they follow the policy. Entries that say what is stored are not among them.
 */
export function changedEntries(form: SettingForm, draft: Draft, stored: SettingEntries): SettingEntries {
  const wanted = form.entriesOf(draft);
  const before = form.entriesOf(form.draftOf(stored));
  const defaults = form.entriesOf(form.draftOf({}));
  const changed = Object.keys(wanted).filter((name) => !isSameData(wanted[name], before[name]));
  return Object.fromEntries(changed.map((name) => [name, isSameData(wanted[name], defaults[name]) ? undefined : wanted[name]]));
}

/** The draft with the group's entries as the policy has them. */
export function withDefaults(form: SettingForm, { entries }: SettingGroup, draft: Draft): Draft {
  const defaults = form.draftOf({});
  return entries.reduce((reset, path) => writeAt(reset, path, readAt(defaults, path)), draft);
}

/** Whether a group stands as the policy has it. */
export function isDefault(form: SettingForm, { entries }: SettingGroup, draft: Draft): boolean {
  const defaults = form.draftOf({});
  return entries.every((path) => isSameData(readAt(draft, path), readAt(defaults, path)));
}

/** The draft with a row more at the list's end, or one less. */
export const withRow = (draft: Draft, path: Path, row: Draft): Draft => writeAt(draft, path, [...rowsAt(draft, path), row]);
export const withoutRow = (draft: Draft, path: Path, row: number): Draft => writeAt(draft, path, rowsAt(draft, path).filter((_, index) => index !== row));
