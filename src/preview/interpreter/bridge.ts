import type { ClassBindings } from './classBinding';
import { processBatch } from './processBatch';
import type { ExcelSession } from './session';
import { utf8Length } from './traffic';
import type { WireBatch, WireReply } from './wire';

/** What `OfficeExtension.HostBridge.init` and `window._richApiNativeBridge` take: JSON text goes both ways. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface HostMessage {
  readonly id: number;
  readonly message: { readonly body?: WireBatch | string };
}

/** Taken once, so that a test's fake clock does not stop the host. */
const later: (task: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate.bind(globalThis) : (task) => void setTimeout(task, 0);

/**
 * The host's side of the wire for one session. Messages are carried out in the order in which they arrive, and
 * answered later than the call that sent them; events go out after the answers to what caused them.
 */
export function createBridge(session: ExcelSession, bindings: ClassBindings): NativeBridge {
  const bridge: NativeBridge = { sendMessageToHost: receive, onMessageFromHost: null };
  let deliveryPlanned = false;
  session.events.onWaiting = () => {
    if (deliveryPlanned) return;
    deliveryPlanned = true;
    later(() => {
      deliveryPlanned = false;
      deliverEvents(session, bridge);
    });
  };

  function receive(text: string): void {
    later(() => {
      const answer = answerTo(text, session, bindings);
      bridge.onMessageFromHost?.(answer);
    });
  }
  return bridge;
}

function deliverEvents(session: ExcelSession, bridge: NativeBridge): void {
  const entries = session.events.take();
  if (entries.length > 0) bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
}

function answerTo(text: string, session: ExcelSession, bindings: ClassBindings): string {
  const bytes = utf8Length(text);
  session.traffic.countRequest(bytes);
  const request = JSON.parse(text) as HostMessage;
  const body = request.message.body;
  const tooLarge = bytes > session.options.payloadLimit;
  const reply = tooLarge ? tooLargeRequest() : processBatch(typeof body === 'string' ? (JSON.parse(body) as WireBatch) : (body ?? emptyBatch), session, bindings);
  return withinLimit(request.id, reply, session);
}

const emptyBatch: WireBatch = { Actions: [], ObjectPaths: {} };

/** The answer's text, or the error that Excel gives in the place of an answer that is too large. */
function withinLimit(id: number, reply: WireReply, session: ExcelSession): string {
  const text = envelope(id, reply);
  const bytes = utf8Length(text);
  if (bytes <= session.options.payloadLimit) {
    session.traffic.countResponse(bytes);
    return text;
  }
  const refusal = envelope(id, refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".'));
  session.traffic.countResponse(utf8Length(refusal));
  return refusal;
}

const envelope = (id: number, body: WireReply): string =>
  JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body } });

const tooLargeRequest = (): WireReply =>
  refused('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".');

const refused = (code: string, message: string): WireReply => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 413 },
});
