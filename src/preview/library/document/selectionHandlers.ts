import { answerLater, asyncArguments, OfficeError } from './asyncResult';

type Handler = (event: { readonly type: string; readonly document: unknown }) => unknown;

const DOCUMENT_SELECTION_CHANGED = 'documentSelectionChanged';

const unknownEvent = (type: unknown): OfficeError =>
  new OfficeError(5007, 'Unsupported Enumeration', `A document has no event ${String(type)}.`);

/** `document.addHandlerAsync` and `removeHandlerAsync`; the one event of a workbook is that its selection changed. */
export class SelectionHandlers {
  private readonly handlers = new Map<Handler, OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>>();

  constructor(private readonly excel: () => typeof Excel) {}

  add(document: unknown, type: unknown, handler: Handler, first: unknown, second: unknown): void {
    answerLater(asyncArguments(first, second), () => {
      if (type !== DOCUMENT_SELECTION_CHANGED) throw unknownEvent(type);
      return this.excel().run(async (context) => {
        const told = async (): Promise<void> => void (await handler({ type: DOCUMENT_SELECTION_CHANGED, document }));
        this.handlers.set(handler, context.workbook.onSelectionChanged.add(told));
        await context.sync();
      });
    });
  }

  /** Takes off the handler that `options.handler` names, or all of them. */
  remove(type: unknown, first: unknown, second: unknown): void {
    const given = asyncArguments(first, second);
    answerLater(given, async () => {
      if (type !== DOCUMENT_SELECTION_CHANGED) throw unknownEvent(type);
      const named = given.options['handler'] as Handler | undefined;
      for (const [handler, added] of [...this.handlers]) {
        if (named && named !== handler) continue;
        this.handlers.delete(handler);
        added.remove();
        await added.context.sync();
      }
    });
  }
}
