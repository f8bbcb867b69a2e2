import type { NativeBridge } from '../../interpreter/bridge';
import { answer, appContext, event, parseRequest, type HostFacts, type PaneRequest } from './hostMessages';
import type { PaneConnection } from './paneConnection';

const CONVERSATION = 'preview-conversation';
const APP_ID = 'customer-files-preview';
const SHARED_RUNTIME_FLAG = 1;
const COMMAND_COMPLETED = 94;

/** Excel's part in the conversation with office.js in one document of the pane. */
export class OfficeHost {
  readonly connection: PaneConnection;
  private commandRegistration: PaneRequest | undefined;
  private readonly waitingForPane: (() => void)[] = [];
  private readonly running = new Map<string, () => void>();
  private nextCommand = 1;

  /**
   * @param pane the document's window
   * @param facts asked for when office.js asks, so that settings are those of that moment
   */
  constructor(
    private readonly pane: Window,
    private readonly facts: () => HostFacts,
    bridge: NativeBridge,
  ) {
    this.connection = {
      windowName: windowName(pane.location.hostname, facts().displayLanguage),
      hostWindow: { postMessage: (message) => this.receive(message) },
      bridge,
    };
  }

  /** Resolves when office.js in the pane is ready for ribbon clicks, or never will be, since another document takes its place. */
  ready(): Promise<void> {
    if (this.commandRegistration) return Promise.resolve();
    return new Promise((resolve) => this.waitingForPane.push(resolve));
  }

  /** The document is about to be replaced: nobody waits for it any longer. */
  leave(): void {
    for (const resolve of this.waitingForPane.splice(0)) resolve();
    for (const resolve of this.running.values()) resolve();
    this.running.clear();
  }

  /** A click on a ribbon button: runs the function of that name in the pane and resolves at its `event.completed()`. */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    await this.ready();
    const registration = this.commandRegistration;
    if (!registration) return;
    const id = `command-${this.nextCommand++}`;
    const completed = new Promise<void>((resolve) => this.running.set(id, resolve));
    this.post(event(registration, [id, functionName, JSON.stringify({ source: { id: controlId }, commandId: id })]));
    await completed;
  }

  private receive(text: string): void {
    const request = parseRequest(text);
    if (!request) return;
    this.post(answer(request, this.answerTo(request)));
    if (request._actionName === 'appCommandInvoked' && request._actionType === 1) this.commandsCanRun(request);
    this.noteCompletedCommand(request);
  }

  private answerTo(request: PaneRequest): unknown {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') return appContext(this.facts(), APP_ID);
    return { Error: 0, Version: 1 };
  }

  private commandsCanRun(registration: PaneRequest): void {
    this.commandRegistration = registration;
    for (const resolve of this.waitingForPane.splice(0)) resolve();
  }

  private noteCompletedCommand(request: PaneRequest): void {
    const call = request._data as { DdaMethod?: { DispatchId?: number } } | null;
    if (request._actionName !== 'executeMethod' || call?.DdaMethod?.DispatchId !== COMMAND_COMPLETED) return;
    const id = commandId(request._data);
    this.running.get(id)?.();
    this.running.delete(id);
  }

  /** office.js takes messages from its host's https address only; the event says so without a window behind it. */
  private post(data: string): void {
    const { MessageEvent: PaneMessageEvent } = this.pane as Window & typeof globalThis;
    const message = new PaneMessageEvent('message', { data, origin: hostOrigin(this.pane.location.hostname) });
    this.pane.setTimeout(() => this.pane.dispatchEvent(message), 0);
  }
}

const hostOrigin = (hostname: string): string => `https://${hostname}`;

const windowName = (hostname: string, language: string): string =>
  JSON.stringify({
    baseFrameName: 'taskpane',
    hostInfo: `Excel$Web$16.00$${language}$telemetry$$disableLogging$${SHARED_RUNTIME_FLAG}`,
    xdmInfo: `${CONVERSATION}|${APP_ID}|${hostOrigin(hostname)}`,
    serializerVersion: 1,
  });

/** The first parameter of `event.completed()`'s message, whichever way office.js packs its parameters. */
function commandId(data: unknown): string {
  const packed = data as { ArrayData?: readonly unknown[]; 0?: unknown };
  return String(packed.ArrayData?.[0] ?? packed[0] ?? '');
}
