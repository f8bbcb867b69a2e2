import { answerLater, asyncArguments } from './asyncResult';
import type { DocumentFacts } from './documentFacts';
import { getFileAsync } from './documentFile';
import { documentSettings } from './documentSettings';
import { getSelectedDataAsync, setSelectedDataAsync } from './selectedData';
import { SelectionHandlers } from './selectionHandlers';

/** `Office.context.document` as Excel has it, but for bindings and moving to places by their ids. */
export function officeDocument(facts: DocumentFacts): Record<string, unknown> {
  const handlers = new SelectionHandlers(facts.excel);
  const { excel, save, url } = facts;
  const document: Record<string, unknown> = {
    get url() {
      return url();
    },
    mode: facts.mode,
    settings: documentSettings(facts.settings),
    getSelectedDataAsync: (coercion: unknown, first?: unknown, second?: unknown) =>
      getSelectedDataAsync(excel, coercion, first, second),
    setSelectedDataAsync: (data: unknown, first?: unknown, second?: unknown) => setSelectedDataAsync(excel, data, first, second),
    getFileAsync: (fileType: unknown, first?: unknown, second?: unknown) => getFileAsync(save, fileType, first, second),
    getFilePropertiesAsync: (first?: unknown, second?: unknown) =>
      answerLater(asyncArguments(first, second), () => ({ url: url() })),
    addHandlerAsync: (type: unknown, handler: () => unknown, first?: unknown, second?: unknown) =>
      handlers.add(document, type, handler, first, second),
    removeHandlerAsync: (type: unknown, first?: unknown, second?: unknown) => handlers.remove(type, first, second),
  };
  return document;
}
