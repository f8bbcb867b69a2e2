import type { ChosenIcon } from '../../conditions/chosenIcon';
import { integerArgument, invalidArgument, recordArgument, textArgument } from '../arguments';

/** How many icons a set has, by the first word of its name. */
const SIZES: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

/** An Excel.Icon; undefined for `{ set: 'Invalid' }`, which stands for no icon. */
export function iconArgument(value: unknown): ChosenIcon | undefined {
  const { set, index } = recordArgument(value, 'icon');
  const name = textArgument(set, 'icon.set');
  if (name === 'Invalid') return undefined;
  const size = SIZES[/^[A-Z][a-z]+/.exec(name)?.[0] ?? ''];
  if (size === undefined) throw invalidArgument(`There is no set of icons ${name}.`);
  return { set: name, index: integerArgument(index, 'icon.index', 0, size - 1) };
}
