import type { Token } from '../formula/token';

/** Text that is no formula. */
export class FormulaSyntaxError extends Error {}

/** A place among a formula's tokens, moving to their end. */
export class TokenCursor {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token here, be it a blank. */
  get here(): Token | undefined {
    return this.tokens[this.at];
  }

  /** The next token that is no blank; it becomes the one here. */
  peek(): Token | undefined {
    while (this.here?.kind === 'space') this.at++;
    return this.here;
  }

  /** The next token that is no blank; the blanks before it stay to be read. */
  ahead(): Token | undefined {
    let at = this.at;
    while (this.tokens[at]?.kind === 'space') at++;
    return this.tokens[at];
  }

  /** Reads the next token that is no blank. */
  take(): Token | undefined {
    const token = this.peek();
    this.at++;
    return token;
  }

  /** Reads the next token where it is this operator. Blanks before another stay: before a reference they have a meaning. */
  takeOperator(text: string): boolean {
    const token = this.ahead();
    const found = token?.kind === 'operator' && token.text === text;
    if (found) this.take();
    return found;
  }

  takeComma(): boolean {
    const token = this.peek();
    const found = token?.kind === 'separator' && token.text === ',';
    if (found) this.take();
    return found;
  }
}
