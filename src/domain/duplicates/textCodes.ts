/** A number for no text. */
export const NO_TEXT = -1;

/** Gives equal texts equal numbers, counted from 0, and counts how often each came. */
export class TextCodes {
  private readonly codes = new Map<string, number>();
  private readonly counts: number[] = [];
  readonly texts: string[] = [];

  /** The text's number; NO_TEXT for ''. */
  add(text: string): number {
    if (text === '') return NO_TEXT;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.codes.set(text, code);
      this.texts.push(text);
      this.counts.push(0);
    }
    this.counts[code] = (this.counts[code] ?? 0) + 1;
    return code;
  }

  /** The number of a text that has one already; NO_TEXT for any other. */
  find(text: string): number {
    return this.codes.get(text) ?? NO_TEXT;
  }

  /** How often a number was given out. */
  count(code: number): number {
    return this.counts[code] ?? 0;
  }

  text(code: number): string {
    return this.texts[code] ?? '';
  }
}
