import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ExcelDoor } from '../../workbook/runExcel';
import { changeSharedSetting, readSharedSetting, type SettingEntries } from '../../workbook/sharedSetting';
import type { Draft } from './model/draft';
import { changedEntries, faultsOf, readDraft } from './model/formState';
import type { SettingForm } from './model/settingForm';

/** What is in the workbook and what the person made of it. */
interface Reading {
  readonly stored: SettingEntries;
  readonly draft: Draft;
}

export type StandardsNote = 'saved' | 'saveFailed' | 'meanwhile';

/** The standards of one job while a person changes them. */
export interface Standards {
  readonly state: 'reading' | 'failed' | 'read';
  readonly draft: Draft;
  readonly defaults: Draft;
  readonly groups: ReturnType<SettingForm['groupsOf']>;
  readonly faults: ReturnType<typeof faultsOf>;
  /** The draft as it was read, for what has no fault. */
  readonly read: Draft;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly note: StandardsNote | undefined;
  readonly change: (draft: Draft) => void;
  readonly save: () => void;
  /** After others changed the same: with theirs instead, or with one's own over theirs. */
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly again: () => void;
}

/** Reads a job's standards from the workbook and keeps what a person changes there. */
export function useStandards(door: ExcelDoor, form: SettingForm): Standards {
  const [reading, setReading] = useState<Reading | 'failed'>();
  const [note, setNote] = useState<StandardsNote>();
  const [theirs, setTheirs] = useState<SettingEntries>();
  const [isSaving, setSaving] = useState(false);
  const take = useCallback((stored: SettingEntries) => setReading({ stored, draft: form.draftOf(stored) }), [form]);
  const read = useCallback(() => void readSharedSetting(door, form.key).then(take, () => setReading('failed')), [door, form, take]);
  useEffect(read, [read]);
  const defaults = useMemo(() => form.draftOf({}), [form]);
  const { stored, draft } = reading === undefined || reading === 'failed' ? { stored: {}, draft: defaults } : reading;
  const groups = useMemo(() => form.groupsOf(draft), [form, draft]);
  const faults = useMemo(() => faultsOf(groups, draft), [groups, draft]);
  const whole = useMemo(() => readDraft(groups, draft), [groups, draft]);
  const changes = useMemo(() => changedEntries(form, whole, stored), [form, whole, stored]);
  const write = (seen: SettingEntries): void => {
    setSaving(true);
    changeSharedSetting(door, form.key, changes, seen)
      .then(
        (outcome) => {
          setNote(outcome.kind === 'kept' ? 'saved' : 'meanwhile');
          if (outcome.kind === 'kept') take(outcome.stored);
          else setTheirs(outcome.stored);
        },
        () => setNote('saveFailed'),
      )
      .finally(() => setSaving(false));
  };
  return {
    state: reading === undefined ? 'reading' : reading === 'failed' ? 'failed' : 'read',
    draft,
    defaults,
    groups,
    faults,
    read: whole,
    isChanged: faults.size > 0 || Object.keys(changes).length > 0,
    isSaving,
    note,
    change: (next) => {
      setNote(undefined);
      setReading({ stored, draft: next });
    },
    save: () => write(stored),
    takeTheirs: () => {
      setNote(undefined);
      take(theirs ?? stored);
    },
    keepMine: () => write(theirs ?? stored),
    again: () => {
      setReading(undefined);
      read();
    },
  };
}
