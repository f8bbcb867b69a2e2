import { answerTo, type HostRequest } from './answer';
import type { ClassBindings } from './classBinding';
import type { ExcelSession } from './session';

/** What `OfficeExtension.HostBridge.init` and `window._richApiNativeBridge` take: JSON text goes both ways. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** Taken once, so that a test's fake clock does not stop the host. */
const later: (task: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate.bind(globalThis) : (task) => void setTimeout(task, 0);
const wait = setTimeout.bind(globalThis);

/** The request's flag that says: wait until nobody types into a cell. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * The host's side of the wire for one session. Messages are carried out and answered one after the other in the order
 * in which they arrive, and answered later than the call that sent them; events go out after the answers to what
 * caused them.
 */
export function createBridge(session: ExcelSession, bindings: ClassBindings): NativeBridge {
  const messages = new MessageQueue(session, bindings);
  session.events.onWaiting = () => messages.deliverEventsLater();
  return messages.bridge;
}

class MessageQueue {
  readonly bridge: NativeBridge = { sendMessageToHost: (text) => this.receive(text), onMessageFromHost: null };
  private readonly waiting: string[] = [];
  private isBusy = false;
  private eventsPlanned = false;

  constructor(
    private readonly session: ExcelSession,
    private readonly bindings: ClassBindings,
  ) {}

  deliverEventsLater(): void {
    if (this.eventsPlanned) return;
    this.eventsPlanned = true;
    later(() => {
      this.eventsPlanned = false;
      if (this.isAnswering) this.deliverEventsLater();
      else this.deliverEvents();
    });
  }

  private isAnswering = false;

  private receive(text: string): void {
    this.waiting.push(text);
    if (this.isBusy) return;
    this.isBusy = true;
    later(() => this.next());
  }

  private next(): void {
    const text = this.waiting.shift();
    if (text === undefined) {
      this.isBusy = false;
      return;
    }
    const request = JSON.parse(text) as HostRequest;
    const waits = ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    if (waits) this.session.cellEdit.afterwards(() => this.answer(text, request));
    else this.answer(text, request);
  }

  private answer(text: string, request: HostRequest): void {
    const answer = answerTo(text, request, this.session, this.bindings);
    const { delay } = this.session.faults;
    if (delay <= 0) this.deliver(answer);
    else {
      this.isAnswering = true;
      wait(() => this.deliver(answer), delay);
    }
  }

  private deliver(answer: string): void {
    this.isAnswering = false;
    this.bridge.onMessageFromHost?.(answer);
    later(() => this.next());
  }

  private deliverEvents(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }
}
