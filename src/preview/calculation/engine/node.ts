import type { CellValue } from '../../model/cellValue';
import type { AreaUnion, CellRange, Matrix } from './values';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula as a tree; references are bound to their sheets already. */
export type Node =
  | { readonly kind: 'constant'; readonly value: CellValue | Matrix }
  | { readonly kind: 'reference'; readonly value: CellRange | AreaUnion }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'negate' | 'plus' | 'percent' | 'intersection' | 'spilled'; readonly operand: Node }
  | { readonly kind: 'span' | 'overlap'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'union'; readonly parts: readonly Node[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly kind: 'invoke'; readonly callee: Node; readonly arguments: readonly Node[] }
  | { readonly kind: 'omitted' };
