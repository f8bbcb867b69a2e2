/**
 * A formula cut into pieces: `code` may hold references and names, the rest must never be changed
 * (texts in quotes, quoted sheet names, structured references and workbook indexes in brackets).
 */
export interface FormulaPiece {
  readonly kind: 'code' | 'text' | 'sheet' | 'bracket';
  readonly text: string;
}

export function cutFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let start = 0;
  let at = 0;
  const flush = (end: number): void =>
    void (end > start && pieces.push({ kind: 'code', text: formula.slice(start, end) }));
  while (at < formula.length) {
    const character = formula[at];
    const kind = character === '"' ? 'text' : character === "'" ? 'sheet' : character === '[' ? 'bracket' : undefined;
    if (!kind) {
      at++;
      continue;
    }
    flush(at);
    const end = kind === 'bracket' ? endOfBracket(formula, at) : endOfQuote(formula, at);
    pieces.push({ kind, text: formula.slice(at, end) });
    start = at = end;
  }
  flush(at);
  return pieces;
}

function endOfQuote(formula: string, from: number): number {
  const quote = formula[from];
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** Brackets nest; inside, an apostrophe takes the next character's meaning away. */
function endOfBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Applies a change to the code of a formula, leaving texts, sheet names and brackets alone. */
export const mapCode = (formula: string, change: (code: string) => string): string =>
  cutFormula(formula)
    .map((piece) => (piece.kind === 'code' ? change(piece.text) : piece.text))
    .join('');
