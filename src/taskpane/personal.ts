import { LANGUAGES, type Language } from '../domain/language';

/** What a person chose for this computer; it is not part of the workbook. */
export interface PersonalChoices {
  /** Language of the pane; undefined follows Office. */
  readonly language: Language | undefined;
  /** Name that stands on cards; may be ''. */
  readonly person: string;
  readonly introductionSeen: boolean;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'customerFiles.personal';
const NONE: PersonalChoices = { language: undefined, person: '', introductionSeen: false };

/** Reads the choices; what is missing, unusable or out of reach (storage can be switched off) has its default. */
export function readPersonal(store: Store): PersonalChoices {
  try {
    const stored: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return NONE;
    const { language, person, introductionSeen } = stored as Partial<Record<keyof PersonalChoices, unknown>>;
    return {
      language: LANGUAGES.find((one) => one === language),
      person: typeof person === 'string' ? person.slice(0, 100) : '',
      introductionSeen: introductionSeen === true,
    };
  } catch {
    return NONE;
  }
}

/** Keeps the choices where the browser allows it; without storage they last as long as the pane. */
export function writePersonal(store: Store, choices: PersonalChoices): void {
  try {
    store.setItem(KEY, JSON.stringify(choices));
  } catch {
    return;
  }
}
