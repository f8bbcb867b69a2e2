/** One of the texts that a column shows; '' stands for blanks. */
export interface FilterChoice {
  readonly text: string;
  readonly isChosen: boolean;
}

/**
 * What is ticked in a filter's menu before it is carried out. A search narrows the list to what has the words in it, all
 * of it ticked, and only that is filtered for.
 */
export class FilterDraft {
  private readonly chosen: Set<string>;
  private words = '';

  constructor(private readonly choices: readonly FilterChoice[]) {
    this.chosen = new Set(choices.filter(({ isChosen }) => isChosen).map(({ text }) => text));
  }

  /** The texts in the list, in its order. */
  get shown(): readonly string[] {
    const words = this.words.toLowerCase();
    return this.choices.map(({ text }) => text).filter((text) => text.toLowerCase().includes(words));
  }

  isChosen(text: string): boolean {
    return this.chosen.has(text);
  }

  /** Whether all in the list are ticked, none, or some. */
  get all(): boolean | 'some' {
    const count = this.shown.filter((text) => this.chosen.has(text)).length;
    if (count === 0) return false;
    return count === this.shown.length ? true : 'some';
  }

  search(words: string): void {
    this.words = words.trim();
    this.chosen.clear();
    if (this.words === '') for (const { text, isChosen } of this.choices) this.set(text, isChosen);
    else this.setAll(true);
  }

  set(text: string, isChosen: boolean): void {
    if (isChosen) this.chosen.add(text);
    else this.chosen.delete(text);
  }

  setAll(isChosen: boolean): void {
    for (const text of this.shown) this.set(text, isChosen);
  }

  /** What the column is to be filtered for: 'none' where nothing is ticked, which cannot be done; 'all' is no filter. */
  get wanted(): readonly string[] | 'all' | 'none' {
    const texts = this.shown.filter((text) => this.chosen.has(text));
    if (texts.length === 0) return 'none';
    return texts.length === this.choices.length ? 'all' : texts;
  }
}
