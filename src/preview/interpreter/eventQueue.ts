/** Something that happened in the workbook, as handlers of add-ins hear of it. */
export interface ExcelEvent {
  /** The library's number of the event (10 is Worksheet.onChanged) or, with category 65536 and no registration, a V0 event's. */
  readonly type: number;
  /** Whom it concerns: a sheet's or table's id, `Workbook`. Each target that has a handler gets its own message. */
  readonly targets: readonly string[];
  /** The arguments in the library's raw shape; `source` and `triggerSource` are filled in where the payload has them. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** True for what only the person who did it sees, such as a selection. */
  readonly localOnly?: boolean;
  /** False where the event does not make the workbook dirty. */
  readonly changesWorkbook?: boolean;
  /** True for events that need no registration action (`settings.onSettingsChanged`). */
  readonly unregistered?: boolean;
}

/** An event message's entry as the library reads it. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: number;
}

/** One add-in's event registrations and what is still to be told to it. */
export class EventQueue {
  private readonly registrations = new Map<string, number>();
  private entries: EventEntry[] = [];
  private nextId = 1;
  /** Called when something waits to be delivered. */
  onWaiting: (() => void) | undefined;

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  /** Whether anybody listens; lets costly payloads be left unmade. */
  hears(type: number, targets: readonly string[]): boolean {
    return targets.some((target) => this.registrations.has(`${type} ${target}`));
  }

  add(event: ExcelEvent, source: 'Local' | 'Remote', triggerSource: 'ThisLocalAddin' | 'Unknown'): void {
    const heard = event.unregistered ? event.targets : event.targets.filter((target) => this.hears(event.type, [target]));
    if (heard.length > 0) this.enqueue(event.type, heard, payloadOf(event, source, triggerSource));
    if (this.entries.length > 0) this.onWaiting?.();
  }

  private enqueue(messageType: number, targets: readonly string[], payload: unknown): void {
    const message = JSON.stringify(payload);
    for (const targetId of targets) this.entries.push({ messageCategory: 65536, messageType, targetId, message, id: this.nextId++ });
  }

  /** Takes what is to be delivered now. */
  take(): readonly EventEntry[] {
    const entries = this.entries;
    this.entries = [];
    return entries;
  }
}

/** What an event tells one person: whose doing it was stands in it only where its kind has a place for that. */
const payloadOf = ({ payload }: ExcelEvent, source: string, triggerSource: string): unknown => ({
  ...payload,
  ...('source' in payload && { source }),
  ...('triggerSource' in payload && { triggerSource }),
});
