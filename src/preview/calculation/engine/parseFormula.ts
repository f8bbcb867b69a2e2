import { CellError, type CellValue, type ErrorText } from '../../model/cellValue';
import { tokenise } from '../formula/tokenise';
import type { NameToken, ReferenceToken, StructuredToken, Token } from '../formula/token';
import type { BinaryOperator, Node } from './node';
import { Matrix } from './values';

/** Says what the formula's references mean where it stands. */
export interface Binder {
  reference(token: ReferenceToken): Node;
  structured(token: StructuredToken): Node;
  name(token: NameToken): Node;
}

/** Text that is no formula. */
export class FormulaSyntaxError extends Error {}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Reads formula text, with or without the leading `=`. Throws FormulaSyntaxError. */
export function parseFormula(formula: string, binder: Binder): Node {
  const parser = new Parser(tokenise(formula.replace(/^\s*=/, '')), binder);
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly binder: Binder,
  ) {}

  whole(): Node {
    const node = this.expression(0);
    this.skipSpace();
    if (this.at < this.tokens.length) throw new FormulaSyntaxError(`unexpected ${this.tokens[this.at]?.text ?? ''}`);
    return node;
  }

  private skipSpace(): void {
    while (this.tokens[this.at]?.kind === 'space') this.at++;
  }

  private peek(): Token | undefined {
    this.skipSpace();
    return this.tokens[this.at];
  }

  private expression(least: number): Node {
    let left = this.prefixed();
    for (;;) {
      const token = this.peek();
      if (token?.kind !== 'operator') return left;
      const precedence = PRECEDENCE[token.text];
      if (precedence === undefined || precedence <= least) return left;
      this.at++;
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right: this.expression(precedence) };
    }
  }

  /** Signs bind closer than `^`: -2^2 is 4. */
  private prefixed(): Node {
    const token = this.peek();
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      this.at++;
      return { kind: token.text === '-' ? 'negate' : 'plus', operand: this.prefixed() };
    }
    if (token?.kind === 'operator' && token.text === '@') {
      this.at++;
      return { kind: 'intersection', operand: this.prefixed() };
    }
    return this.suffixed();
  }

  private suffixed(): Node {
    let node = this.combined();
    while (this.isOperator('%')) {
      this.at++;
      node = { kind: 'percent', operand: node };
    }
    return node;
  }

  /** `A1:B2 C1:C9`: a blank between two references is their intersection. */
  private combined(): Node {
    let node = this.spanned();
    while (this.tokens[this.at]?.kind === 'space' && startsReference(this.afterSpace()) && isReferential(node)) {
      this.skipSpace();
      node = { kind: 'overlap', left: node, right: this.spanned() };
    }
    return node;
  }

  private afterSpace(): Token | undefined {
    let at = this.at;
    while (this.tokens[at]?.kind === 'space') at++;
    return this.tokens[at];
  }

  private spanned(): Node {
    let node = this.called();
    while (this.isOperator(':')) {
      this.at++;
      node = { kind: 'span', left: node, right: this.called() };
    }
    return node;
  }

  private isOperator(text: string): boolean {
    const token = this.peekHere(text);
    return token?.kind === 'operator' && token.text === text;
  }

  /** Blanks before `:` and `%` mean nothing, but before a reference they do, so they are not skipped for nothing. */
  private peekHere(text: string): Token | undefined {
    const token = this.afterSpace();
    if (token?.text === text) this.skipSpace();
    return this.tokens[this.at];
  }

  private called(): Node {
    let node = this.primary();
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind === 'operator' && token.text === '#') {
        this.at++;
        node = { kind: 'spilled', operand: node };
      } else if (
        token?.kind === 'open' &&
        (node.kind === 'call' || node.kind === 'invoke' || node.kind === 'variable')
      ) {
        this.at++;
        node = { kind: 'invoke', callee: node, arguments: this.callArguments() };
      } else return node;
    }
  }

  private primary(): Node {
    const token = this.peek();
    this.at++;
    switch (token?.kind) {
      case 'number':
      case 'string':
        return { kind: 'constant', value: token.value };
      case 'error':
        return {
          kind: 'constant',
          value: CellError.of(token.text.slice(token.sheet?.text.length ?? 0).toUpperCase() as ErrorText),
        };
      case 'reference':
        return this.binder.reference(token);
      case 'structured':
        return this.binder.structured(token);
      case 'name':
        return this.named(token);
      case 'function':
        return { kind: 'call', name: token.name, arguments: this.callArguments() };
      case 'open':
        return this.bracketed();
      case 'braceOpen':
        return { kind: 'constant', value: this.arrayConstant() };
      default:
        throw new FormulaSyntaxError(token ? `unexpected ${token.text}` : 'unexpected end');
    }
  }

  private named(token: NameToken): Node {
    if (!token.sheet && /^(TRUE|FALSE)$/i.test(token.name))
      return { kind: 'constant', value: token.name.toUpperCase() === 'TRUE' };
    return this.binder.name(token);
  }

  private bracketed(): Node {
    const parts = [this.expression(0)];
    while (this.peek()?.kind === 'separator') {
      this.at++;
      parts.push(this.expression(0));
    }
    if (this.peek()?.kind !== 'close') throw new FormulaSyntaxError('a bracket is not closed');
    this.at++;
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'union', parts };
  }

  private callArguments(): Node[] {
    const found: Node[] = [];
    if (this.peek()?.kind === 'close') {
      this.at++;
      return found;
    }
    for (;;) {
      const token = this.peek();
      found.push(token?.kind === 'separator' || token?.kind === 'close' ? { kind: 'omitted' } : this.expression(0));
      const next = this.peek();
      this.at++;
      if (next?.kind === 'close') return found;
      if (next?.kind !== 'separator') throw new FormulaSyntaxError('a function is not closed');
    }
  }

  private arrayConstant(): Matrix {
    const rows: CellValue[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.arrayElement());
      const token = this.peek();
      this.at++;
      if (token?.kind === 'braceClose') break;
      if (token?.kind !== 'separator') throw new FormulaSyntaxError('an array is not closed');
      if (token.text === ';') rows.push([]);
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new FormulaSyntaxError('rows of different length');
    return Matrix.ofRows(rows);
  }

  private arrayElement(): CellValue {
    let sign = 1;
    while (this.peek()?.kind === 'operator') {
      if (this.peek()?.text === '-') sign = -sign;
      else if (this.peek()?.text !== '+') throw new FormulaSyntaxError('unexpected operator');
      this.at++;
    }
    const node = this.primary();
    if (node.kind !== 'constant' || node.value instanceof Matrix)
      throw new FormulaSyntaxError('an array holds constants only');
    return typeof node.value === 'number' ? sign * node.value : node.value;
  }
}

const startsReference = (token: Token | undefined): boolean =>
  token?.kind === 'reference' ||
  token?.kind === 'name' ||
  token?.kind === 'structured' ||
  token?.kind === 'function' ||
  token?.kind === 'open';

const isReferential = (node: Node): boolean =>
  node.kind === 'reference' ||
  node.kind === 'span' ||
  node.kind === 'overlap' ||
  node.kind === 'union' ||
  node.kind === 'call' ||
  node.kind === 'spilled';
