/** Whether the person is typing into a cell: Excel takes no requests then. */
export class CellEditMode {
  private active = false;
  private waiting: (() => void)[] = [];

  get isActive(): boolean {
    return this.active;
  }

  begin(): void {
    this.active = true;
  }

  /** Ends it and lets go on what waited for that. */
  end(): void {
    this.active = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }

  /** Does something once nobody is typing. */
  afterwards(task: () => void): void {
    if (this.active) this.waiting.push(task);
    else task();
  }
}
