import type { DocumentFacts } from './document/documentFacts';
import { officeDocument } from './document/officeDocument';

/** The requirement sets that the preview has, by lower-cased name, with the highest version of each. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  excelapi: '1.13',
  richapiruntime: '1.2',
  richapiruntimeflag: '1.2',
  delayforcelledit: '1.1',
  sharedruntime: '1.1',
  ribbonapi: '1.1',
  keyboardshortcuts: '1.1',
  dialogapi: '1.1',
  settings: '1.1',
  selection: '1.1',
  textcoercion: '1.1',
  matrixcoercion: '1.1',
  documentevents: '1.1',
  file: '1.1',
  compressedfile: '1.1',
};

/** `Office.context.requirements.isSetSupported`; without a version, any version will do. */
export function isSetSupported(name: string, version?: string | number): boolean {
  const held = REQUIREMENT_SETS[name.toLowerCase()];
  if (held === undefined) return false;
  const wanted = String(version ?? '0').split('.').map(Number);
  const has = held.split('.').map(Number);
  for (let part = 0; part < Math.max(wanted.length, has.length); part++) {
    const difference = (has[part] ?? 0) - (wanted[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export interface OfficeContextFacts {
  readonly locale: string;
  readonly document: DocumentFacts;
}

/** What `Office.context` says in Node: Excel on the web, in the session's language. */
export function officeContext(facts: OfficeContextFacts): Record<string, unknown> {
  return {
    displayLanguage: facts.locale,
    contentLanguage: facts.locale,
    host: 'Excel',
    platform: 'OfficeOnline',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
    requirements: { isSetSupported },
    isDialog: false,
    document: officeDocument(facts.document),
  };
}

export interface AssociatedActions {
  readonly handlers: Map<string, (event: unknown) => unknown>;
}

/**
 * Puts onto the library's `Office` what office.js itself has and the Excel library alone has not: `onReady`,
 * `initialize` and `actions.associate`.
 */
export function completeOffice(office: Record<string, unknown>, actions: AssociatedActions): void {
  const ready = { host: 'Excel', platform: 'OfficeOnline', addin: null };
  office['onReady'] = async (callback?: (info: typeof ready) => unknown) => {
    await callback?.(ready);
    return ready;
  };
  office['HostType'] ??= { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook', OneNote: 'OneNote' };
  office['PlatformType'] ??= { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' };
  office['actions'] = {
    associate: (first: string | Record<string, (event: unknown) => unknown>, handler?: (event: unknown) => unknown) => {
      if (typeof first === 'string' && handler) actions.handlers.set(first, handler);
      else if (typeof first === 'object') for (const [name, each] of Object.entries(first)) actions.handlers.set(name, each);
    },
  };
}
