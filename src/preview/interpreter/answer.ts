import type { ClassBindings } from './classBinding';
import type { Fault } from './faults';
import { processBatch } from './processBatch';
import type { ExcelSession } from './session';
import { UseCount } from './trace';
import { utf8Length } from './traffic';
import { ActionType, type WireBatch, type WireReply } from './wire';

/** A message of the library's. `flags` has a bit 64 where the request may wait until nobody types into a cell. */
export interface HostRequest {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body?: WireBatch | string };
}

const LIMITS = 'Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".';
const CELL_EDIT = 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

/** Carries a request out and gives the text of its answer. Everything that a request costs is counted here. */
export function answerTo(text: string, request: HostRequest, session: ExcelSession, bindings: ClassBindings): string {
  const requestBytes = utf8Length(text);
  session.traffic.countRequest(requestBytes);
  const batch = batchOf(request);
  const fault = isCleaningUp(batch) ? undefined : session.faults.take();
  const uses = session.isTraced ? new UseCount() : undefined;
  const started = performance.now();
  const reply = replyTo(batch, requestBytes, { session, bindings, fault, uses });
  const { answer, responseBytes } = fault?.kind === 'drop' ? measured(noAnswer(request.id)) : withinLimit(request.id, reply, session);
  const interpreting = performance.now() - started;
  session.traffic.countWork(batch.Actions.length, interpreting);
  session.traffic.countResponse(responseBytes);
  if (uses) {
    const error = fault?.kind === 'drop' ? 'ConnectionFailure' : reply.Error?.Code;
    session.tell({ actions: batch.Actions.length, interpreting, requestBytes, responseBytes, uses: uses.toRecord(), ...(error !== undefined && { error }) });
  }
  return answer;
}

function batchOf({ message: { body } }: HostRequest): WireBatch {
  return typeof body === 'string' ? (JSON.parse(body) as WireBatch) : (body ?? { Actions: [], ObjectPaths: {} });
}

/** Whether a request only lets go of ranges, as the library does by itself after `Excel.run`. */
const isCleaningUp = ({ Actions }: WireBatch): boolean =>
  Actions.length > 0 &&
  Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === '_RemoveReference');

interface Circumstances {
  readonly session: ExcelSession;
  readonly bindings: ClassBindings;
  readonly fault: Fault | undefined;
  readonly uses: UseCount | undefined;
}

function replyTo(batch: WireBatch, bytes: number, { session, bindings, fault, uses }: Circumstances): WireReply {
  if (bytes > session.options.payloadLimit) return refused('RequestPayloadSizeLimitExceeded', `The request payload size has exceeded the limit. ${LIMITS}`, 413);
  if (session.cellEdit.isActive) return refused('InvalidOperationInCellEditMode', CELL_EDIT, 400);
  if (fault?.kind === 'drop' && fault.when === 'beforeApplying') return { Results: [], TraceIds: [] };
  return processBatch(batch, session, bindings, { fault, uses });
}

/** The answer's text, or the error that Excel gives in the place of an answer that is too large. */
function withinLimit(id: number, reply: WireReply, session: ExcelSession): Answer {
  const whole = measured(envelope(id, reply));
  if (whole.responseBytes <= session.options.payloadLimit) return whole;
  return measured(envelope(id, refused('ResponsePayloadSizeLimitExceeded', `The response payload size has exceeded the limit. ${LIMITS}`, 413)));
}

interface Answer {
  readonly answer: string;
  readonly responseBytes: number;
}

const measured = (answer: string): Answer => ({ answer, responseBytes: utf8Length(answer) });

const envelope = (id: number, body: WireReply): string =>
  JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body } });

/** What the library makes `ConnectionFailure` of. */
const noAnswer = (id: number): string =>
  JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 503, headers: {}, body: null } });

const refused = (code: string, message: string, status: number): WireReply => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: status },
});
