import { tokenise } from '../formula/tokenise';
import type { NameToken, ReferenceToken, StructuredToken, Token } from '../formula/token';
import type { BinaryOperator, Node } from './node';
import { parseArrayConstant } from './parseArrayConstant';
import { errorOfToken } from './parsedError';
import { FormulaSyntaxError, TokenCursor } from './tokenCursor';

/** Says what the formula's references mean where it stands. */
export interface Binder {
  reference(token: ReferenceToken): Node;
  structured(token: StructuredToken): Node;
  name(token: NameToken): Node;
}

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
  const parser = new Parser(new TokenCursor(tokenise(formula.replace(/^\s*=/, ''))), binder);
  return parser.whole();
}

class Parser {
  constructor(
    private readonly tokens: TokenCursor,
    private readonly binder: Binder,
  ) {}

  /** A formula; that of a name can be several references with commas between. */
  whole(): Node {
    const node = this.parts();
    const left = this.tokens.peek();
    if (left) throw new FormulaSyntaxError(`unexpected ${left.text}`);
    return node;
  }

  private parts(): Node {
    const first = this.expression(0);
    const parts = [first];
    while (this.tokens.takeComma()) parts.push(this.expression(0));
    return parts.length === 1 ? first : { kind: 'union', parts };
  }

  private expression(least: number): Node {
    let left = this.prefixed();
    for (;;) {
      const token = this.tokens.peek();
      if (token?.kind !== 'operator') return left;
      const precedence = PRECEDENCE[token.text];
      if (precedence === undefined || precedence <= least) return left;
      this.tokens.take();
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right: this.expression(precedence) };
    }
  }

  /** Signs bind closer than `^`: -2^2 is 4. */
  private prefixed(): Node {
    if (this.tokens.takeOperator('-')) return { kind: 'negate', operand: this.prefixed() };
    if (this.tokens.takeOperator('+')) return { kind: 'plus', operand: this.prefixed() };
    if (this.tokens.takeOperator('@')) return { kind: 'intersection', operand: this.prefixed() };
    return this.suffixed();
  }

  private suffixed(): Node {
    let node = this.combined();
    while (this.tokens.takeOperator('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  /** `A1:B2 C1:C9`: a blank between two references is their intersection. */
  private combined(): Node {
    let node = this.spanned();
    while (this.tokens.here?.kind === 'space' && startsReference(this.tokens.ahead()) && isReferential(node))
      node = { kind: 'overlap', left: node, right: this.spanned() };
    return node;
  }

  private spanned(): Node {
    let node = this.called();
    while (this.tokens.takeOperator(':')) node = { kind: 'span', left: node, right: this.called() };
    return node;
  }

  private called(): Node {
    let node = this.primary();
    for (;;) {
      const token = this.tokens.here;
      if (token?.kind === 'operator' && token.text === '#') {
        this.tokens.take();
        node = { kind: 'spilled', operand: node };
      } else if (
        token?.kind === 'open' &&
        (node.kind === 'call' || node.kind === 'invoke' || node.kind === 'variable')
      ) {
        this.tokens.take();
        node = { kind: 'invoke', callee: node, arguments: this.callArguments() };
      } else return node;
    }
  }

  private primary(): Node {
    const token = this.tokens.take();
    switch (token?.kind) {
      case 'number':
      case 'string':
        return { kind: 'constant', value: token.value };
      case 'error':
        return { kind: 'constant', value: errorOfToken(token) };
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
        return { kind: 'constant', value: parseArrayConstant(this.tokens) };
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
    const node = this.parts();
    if (this.tokens.take()?.kind !== 'close') throw new FormulaSyntaxError('a bracket is not closed');
    return node;
  }

  private callArguments(): Node[] {
    const found: Node[] = [];
    if (this.tokens.peek()?.kind === 'close') {
      this.tokens.take();
      return found;
    }
    for (;;) {
      const { kind } = this.tokens.peek() ?? {};
      found.push(kind === 'separator' || kind === 'close' ? { kind: 'omitted' } : this.expression(0));
      if (this.tokens.takeComma()) continue;
      if (this.tokens.take()?.kind === 'close') return found;
      throw new FormulaSyntaxError('a function is not closed');
    }
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
