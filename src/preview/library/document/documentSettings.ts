import type { SettingsStore } from './documentFacts';
import { answerLater, asyncArguments } from './asyncResult';

/** A change that is not saved yet: a new value, or none for a setting that was removed. */
interface Pending {
  readonly value?: unknown;
}

/**
 * `Office.context.document.settings`, over the same settings as `workbook.settings`: what is set or removed is known
 * to this add-in at once and to the workbook when it is saved.
 */
export function documentSettings(store: SettingsStore): Record<string, unknown> {
  const pending = new Map<string, Pending>();
  const settings = {
    get: (name: string) => {
      const change = pending.get(name);
      return (change ? change.value : store.all().get(name)) ?? null;
    },
    set: (name: string, value: unknown) => void pending.set(name, { value: asJson(value) }),
    remove: (name: string) => void pending.set(name, {}),
    saveAsync: (first?: unknown, second?: unknown) => answerLater(asyncArguments(first, second), () => save(store, pending)),
    refreshAsync: (callback?: unknown) =>
      answerLater(asyncArguments(callback, undefined), () => {
        pending.clear();
        return settings;
      }),
  };
  return settings;
}

/** What is kept is the value as it was when it was set. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

function save(store: SettingsStore, pending: Map<string, Pending>): void {
  store.checkWritable();
  const all = store.all();
  for (const [name, change] of pending) {
    if ('value' in change) all.set(name, change.value);
    else all.delete(name);
  }
  if (pending.size > 0) store.changed();
  pending.clear();
}
