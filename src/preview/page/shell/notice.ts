/** A line at the top of the sheet that says what went wrong; screen readers hear it. */
export class Notice {
  constructor(
    private readonly place: HTMLElement,
    private readonly text: HTMLElement,
    dismiss: HTMLElement,
  ) {
    dismiss.addEventListener('click', () => this.hide());
  }

  show(text: string): void {
    this.text.textContent = text;
    this.place.hidden = false;
  }

  hide(): void {
    this.place.hidden = true;
  }
}
