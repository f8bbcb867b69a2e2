import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { invalidArgument, itemNotFound, textArgument } from '../arguments';

/** A setting is known by its key; keys tell case. */
interface SettingSubject {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const settingObject = (workbook: WorkbookModel, key: string): OfficeObject =>
  officeObject('Setting', { workbook, key });

function existing({ workbook, key }: SettingSubject): unknown {
  if (!workbook.settings.has(key)) throw itemNotFound(`There is no setting ${key}.`);
  return workbook.settings.get(key);
}

/** The library's number of `settings.onSettingsChanged`, an event that asks for no registration. */
const SETTINGS_CHANGED = 1;

export const raiseSettingsChanged = (session: Session): void =>
  session.raise({ type: SETTINGS_CHANGED, targets: [''], payload: {}, unregistered: true });

/** Values are JSON; what JSON cannot hold never crosses the wire. */
function settingValue(value: unknown): unknown {
  if (value === undefined) throw invalidArgument('A setting needs a value.');
  return value;
}

export const settingClass: OfficeClassDefinition<SettingSubject> = {
  identity: (setting) => ({ _Id: setting.key }),
  scalars: {
    key: { get: (setting) => setting.key },
    value: {
      get: existing,
      set: (setting, value, session) => {
        existing(setting);
        setting.workbook.settings.set(setting.key, settingValue(value));
        raiseSettingsChanged(session);
      },
    },
    _Id: { get: (setting) => setting.key },
  },
  methods: {
    delete: (setting, _, session) => {
      existing(setting);
      setting.workbook.settings.delete(setting.key);
      raiseSettingsChanged(session);
    },
  },
};

const find = (workbook: WorkbookModel, key: unknown): OfficeObject | undefined =>
  typeof key === 'string' && workbook.settings.has(key) ? settingObject(workbook, key) : undefined;

export const settingCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  item: find,
  methods: {
    /** Adds a setting or replaces the value of one that is there. */
    add: (workbook, [key, value], session) => {
      const name = textArgument(key, 'key');
      if (name === '') throw invalidArgument('A setting needs a key.');
      workbook.settings.set(name, settingValue(value));
      raiseSettingsChanged(session);
      return settingObject(workbook, name);
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, [key]) => find(workbook, key) ?? null,
  },
};
