/** The name box and the formula bar. */
export class FormulaBar {
  private shown = '';

  /** `goTo` and `enter` answer whether the text could be used; if not, the old one comes back. */
  constructor(
    private readonly nameBox: HTMLInputElement,
    private readonly formula: HTMLInputElement,
    goTo: (text: string) => boolean,
    enter: (text: string) => boolean,
  ) {
    this.commitOnEnter(nameBox, goTo);
    this.commitOnEnter(formula, enter);
  }

  /** Shows the selection's address and the active cell's formula or value, unless the user is typing there. */
  show(address: string, content: string): void {
    if (document.activeElement !== this.nameBox) this.nameBox.value = address;
    if (document.activeElement !== this.formula) this.formula.value = content;
    this.shown = content;
    this.nameBox.dataset['address'] = address;
  }

  private commitOnEnter(input: HTMLInputElement, commit: (text: string) => boolean): void {
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        const text = input.value;
        input.blur();
        if (!commit(text)) this.restore(input);
      } else if (event.key === 'Escape') {
        this.restore(input);
        input.blur();
      }
    });
    input.addEventListener('focus', () => input.select());
  }

  private restore(input: HTMLInputElement): void {
    input.value = input === this.formula ? this.shown : (this.nameBox.dataset['address'] ?? '');
  }
}
