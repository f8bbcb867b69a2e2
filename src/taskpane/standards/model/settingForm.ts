import type { TextKey } from '../../../i18n/texts';
import type { NumberBounds } from '../../../workbook/numberBounds';
import type { SettingEntries } from '../../../workbook/sharedSetting';
import type { Draft, Path } from './draft';

/** A text of the pane; or a name, with a text for it where there is one under `key`. */
export type FieldText =
  | { readonly text: TextKey; readonly facts?: Readonly<Record<string, string | number | FieldText>> }
  | { readonly name: string; readonly key?: string };

/** What a number counts; `percent` are shares from 0 to 1 that people see and type as percent. */
export type Unit = 'days' | 'years' | 'months' | 'weeks' | 'orders' | 'percent' | 'points' | 'amount' | 'times' | 'degrees' | 'none';

export interface NumberField {
  readonly kind: 'number';
  readonly path: Path;
  readonly label: FieldText;
  readonly bounds: NumberBounds;
  readonly unit: Unit;
}

export interface ChoiceField {
  readonly kind: 'choice';
  readonly path: Path;
  readonly label: FieldText;
  readonly choices: readonly { readonly value: string; readonly label: FieldText }[];
}

export interface FlagField {
  readonly kind: 'flag';
  readonly path: Path;
  readonly label: FieldText;
}

export interface TextField {
  readonly kind: 'text';
  readonly path: Path;
  readonly label: FieldText;
  readonly length: number;
  readonly isNeeded: boolean;
  /** Several lines. */
  readonly isLong?: true;
  /** What holds while nothing is typed. */
  readonly placeholder?: FieldText;
}

/** A list of words, typed with `|` or on lines of their own. */
export interface WordsField {
  readonly kind: 'words';
  readonly path: Path;
  readonly label: FieldText;
  readonly most: number;
  readonly length: number;
}

/** One thing that a person can set. */
export type SettingField = NumberField | ChoiceField | FlagField | TextField | WordsField;

/** What fields of a group have to keep to together; the fault is told at the field that breaks it. */
export type GroupLaw =
  | { readonly kind: 'ascending' | 'descending'; readonly paths: readonly Path[] }
  | { readonly kind: 'notAllZero' | 'different'; readonly paths: readonly Path[] };

/** Rows that people can add and take away. */
export interface GroupList {
  readonly path: Path;
  readonly least: number;
  readonly most: number;
  readonly addLabel: TextKey;
  readonly newRow: Draft;
  readonly rowTitle: (row: number) => FieldText;
  /** Fields of one row. */
  readonly row: (row: number) => readonly SettingField[];
}

/** Settings that belong together, with the rule of the policy that they are of. */
export interface SettingGroup {
  readonly id: string;
  readonly title: FieldText;
  readonly hint?: TextKey;
  readonly rule: string;
  readonly fields: readonly SettingField[];
  readonly list?: GroupList;
  readonly laws?: readonly GroupLaw[];
  /** Where the group stands in the draft; "back to the default" takes them away. */
  readonly entries: readonly Path[];
}

/** The form of one setting that is kept in the workbook. */
export interface SettingForm {
  /** The job that goes by it. */
  readonly job: 'classify' | 'assessCredit' | 'planRoutes';
  /** Where it is in the workbook. */
  readonly key: string;
  /** What is stored as a draft; what is missing or unusable there has its default. */
  readonly draftOf: (stored: SettingEntries) => Draft;
  readonly groupsOf: (draft: Draft) => readonly SettingGroup[];
  /** Entries as the workbook keeps them, of a draft without faults. */
  readonly entriesOf: (draft: Draft) => SettingEntries;
}
