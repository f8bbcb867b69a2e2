import { make } from '../shell/make';
import { Popup, type WindowBox } from '../shell/popup';
import type { ColumnChoices } from './filterChoices';
import { FilterDraft } from './filterDraft';

export interface FilterMenuTexts {
  readonly title: string;
  readonly field: string;
  readonly ascending: string;
  readonly descending: string;
  readonly clear: string;
  readonly search: string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly notAll: string;
  readonly ok: string;
  readonly cancel: string;
}

export interface FilterMenuActions {
  readonly sort: (ascending: boolean) => void;
  readonly clear: () => void;
  readonly filter: (texts: readonly string[]) => void;
  readonly closed: () => void;
}

/** Fields that share one menu: their names, and which of them it is about. */
export interface FieldChoice {
  readonly names: readonly string[];
  readonly at: number;
  readonly choose: (index: number) => void;
}

/** As many texts as a list can hold before it gets slow to open. */
const MOST_SHOWN = 1000;

/** The menu of a filter button: sorting, clearing, searching and ticking. */
export class FilterMenu {
  private readonly popup: Popup;
  private readonly draft: FilterDraft;
  private readonly list: HTMLElement;
  private readonly all: HTMLInputElement;
  private readonly ok: HTMLButtonElement;

  constructor(
    { choices }: ColumnChoices,
    isFiltered: boolean,
    private readonly texts: FilterMenuTexts,
    private readonly actions: FilterMenuActions,
    fields?: FieldChoice,
  ) {
    this.draft = new FilterDraft(choices);
    this.popup = new Popup('filter-menu', texts.title, actions.closed);
    this.list = make('div', { className: 'filter-list', role: 'group', ariaLabel: texts.title });
    this.all = make('input', { type: 'checkbox' });
    this.all.addEventListener('change', () => this.change(() => this.draft.setAll(this.all.checked)));
    this.ok = make('button', { type: 'button', className: 'strong', textContent: texts.ok });
    this.ok.addEventListener('click', () => this.apply());
    this.popup.element.append(
      ...(fields ? [this.fieldBox(fields)] : []),
      this.command('sort-ascending', texts.ascending, () => actions.sort(true)),
      this.command('sort-descending', texts.descending, () => actions.sort(false)),
      make('hr'),
      this.command('clear-filter', texts.clear, actions.clear, !isFiltered),
      make('hr'),
      this.searchBox(),
      make('label', { className: 'filter-choice all' }, [this.all, make('span', { textContent: texts.selectAll })]),
      this.list,
      make('div', { className: 'popup-buttons' }, [this.ok, this.command('quiet', texts.cancel, () => undefined)]),
    );
    this.popup.element.addEventListener('keydown', (event) => this.onKey(event));
    this.drawList();
  }

  open(at: WindowBox): void {
    this.popup.open(at);
    this.popup.element.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  private command(className: string, text: string, action: () => void, disabled = false): HTMLButtonElement {
    const button = make('button', {
      type: 'button',
      className: `menu-command ${className}`,
      textContent: text,
      disabled,
    });
    button.addEventListener('click', () => {
      this.popup.close();
      action();
    });
    return button;
  }

  private fieldBox({ names, at, choose }: FieldChoice): HTMLSelectElement {
    const box = make('select', { className: 'filter-field', ariaLabel: this.texts.field });
    box.append(...names.map((name, index) => make('option', { textContent: name, value: String(index) })));
    box.selectedIndex = at;
    box.addEventListener('change', () => {
      this.popup.close();
      choose(box.selectedIndex);
    });
    return box;
  }

  private searchBox(): HTMLInputElement {
    const box = make('input', {
      type: 'search',
      className: 'filter-search',
      placeholder: this.texts.search,
      ariaLabel: this.texts.search,
    });
    box.addEventListener('input', () => this.change(() => this.draft.search(box.value)));
    return box;
  }

  private change(task: () => void): void {
    task();
    this.drawList();
  }

  private drawList(): void {
    const { shown } = this.draft;
    this.list.replaceChildren(
      ...shown.slice(0, MOST_SHOWN).map((text) => this.choice(text)),
      ...(shown.length > MOST_SHOWN ? [make('p', { textContent: this.texts.notAll })] : []),
    );
    this.drawState();
  }

  private choice(text: string): HTMLElement {
    const box = make('input', { type: 'checkbox', checked: this.draft.isChosen(text) });
    box.addEventListener('change', () => {
      this.draft.set(text, box.checked);
      this.drawState();
    });
    const shown = text === '' ? this.texts.blanks : text;
    return make('label', { className: 'filter-choice', title: shown }, [box, make('span', { textContent: shown })]);
  }

  private drawState(): void {
    const { all, wanted } = this.draft;
    this.all.checked = all === true;
    this.all.indeterminate = all === 'some';
    this.ok.disabled = wanted === 'none';
  }

  private apply(): void {
    const { wanted } = this.draft;
    if (wanted === 'none') return;
    this.popup.close();
    if (wanted === 'all') this.actions.clear();
    else this.actions.filter(wanted);
  }

  private onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      this.apply();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.step(event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  /** Arrow keys go through everything in the menu. */
  private step(by: number): void {
    const stops = [...this.popup.element.querySelectorAll<HTMLElement>('button:enabled, input')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  }
}
