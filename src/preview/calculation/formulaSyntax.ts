import type { Node } from './engine/node';
import { parseFormula, type Binder } from './engine/parseFormula';
import { FormulaSyntaxError } from './engine/tokenCursor';

/** Anything may be a reference where only the form is looked at. */
const somewhere = (): Node => ({ kind: 'call', name: '', arguments: [] });

const unbound: Binder = { reference: somewhere, structured: somewhere, name: somewhere };

/** Whether a text, with or without its leading `=`, has the form of a formula; what its names stand for is another matter. */
export function isFormula(text: string): boolean {
  try {
    parseFormula(text, unbound);
    return true;
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return false;
    throw problem;
  }
}
