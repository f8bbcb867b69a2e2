/** The JSON that office.js and a host on the web post to one another. */
export interface PaneRequest {
  readonly _messageType: 0;
  /** 0 calls a method, 1 registers for an event, 2 takes that back. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const ResponseType = { answer: 0, event: 1 } as const;

/** An answer to a request. */
export const answer = (request: PaneRequest, data: unknown): string => response(request, ResponseType.answer, data);

/** An event that a request registered for. */
export const event = (registration: PaneRequest, data: unknown): string =>
  response(registration, ResponseType.event, data);

const response = (request: PaneRequest, type: number, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _data: data,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
  });

/** The request in a message, or undefined for anything else that office.js posts. */
export function parseRequest(text: string): PaneRequest | undefined {
  const message = JSON.parse(text) as Partial<PaneRequest>;
  return message._messageType === 0 ? (message as PaneRequest) : undefined;
}

/** What office.js must learn about its host before `Office.onReady` resolves. */
export interface HostFacts {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly documentUrl: string;
  /** `document.settings`: name and JSON text. */
  readonly settings: readonly (readonly [string, string])[];
  /** Requirement sets with the highest version of each. */
  readonly requirementSets: Readonly<Record<string, number>>;
}

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const DOCUMENT_OPENED = 1;
const SHOWN_AS_TASK_PANE = 2;
/** As a build of Excel on the web writes it. */
export const HOST_VERSION = '16.0.17000.40000';

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export const appContext = (facts: HostFacts, appId: string): Readonly<Record<string, unknown>> => ({
  _id: appId,
  _appName: EXCEL_ON_THE_WEB,
  _appVersion: '16.0',
  _appUILocale: facts.displayLanguage,
  _dataLocale: facts.contentLanguage,
  _docUrl: facts.documentUrl,
  _clientMode: READ_WRITE,
  _settings: facts.settings,
  _reason: DOCUMENT_OPENED,
  _osfControlType: TASK_PANE,
  _eToken: '',
  _correlationId: '00000000-0000-0000-0000-000000000000',
  _requirementMatrix: JSON.stringify(facts.requirementSets),
  _hostFullVersion: HOST_VERSION,
  _appInstanceId: appId,
  _initialDisplayMode: SHOWN_AS_TASK_PANE,
});
