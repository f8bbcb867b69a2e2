import type { WorkbookModel } from '../../model/workbook';
import { make } from './make';

/** The tabs of the visible sheets. Redrawn only when something of them has changed. */
export class SheetTabs {
  private drawn = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly activate: (sheetId: string) => void,
  ) {
    place.addEventListener('keydown', (event) => this.onKey(event));
  }

  draw(workbook: WorkbookModel): void {
    const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const state = JSON.stringify([
      workbook.activeSheetId,
      sheets.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (state === this.drawn) return;
    this.drawn = state;
    this.place.replaceChildren(
      ...sheets.map(({ id, name, tabColor }) => {
        const active = id === workbook.activeSheetId;
        const tab = make('button', {
          className: 'sheet-tab',
          type: 'button',
          role: 'tab',
          textContent: name,
          title: name,
        });
        tab.ariaSelected = String(active);
        tab.tabIndex = active ? 0 : -1;
        if (tabColor) tab.style.setProperty('--tab-color', tabColor);
        tab.addEventListener('click', () => this.activate(id));
        return tab;
      }),
    );
    this.active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private get active(): HTMLElement | null {
    return this.place.querySelector('[aria-selected="true"]');
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = step > 0 ? this.active?.nextElementSibling : this.active?.previousElementSibling;
    if (next instanceof HTMLElement) next.click();
    this.active?.focus();
  }
}
