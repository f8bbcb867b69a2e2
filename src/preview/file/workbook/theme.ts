import { attributeOf, childNamed, childrenOf, type XmlElement } from '../xml/element';
import { fromArgb } from '../styles/colors';

/** The file's order is dark, light, dark, light; cells count light first. */
const CELL_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The twelve theme colours in the order in which cells number them, or undefined where the theme has no full set. */
export function readThemeColors(root: XmlElement): string[] | undefined {
  const scheme = childNamed(childNamed(root, 'themeElements'), 'clrScheme');
  const colors = childrenOf(scheme).map((entry) => {
    const color = childrenOf(entry)[0];
    return fromArgb(attributeOf(color, 'lastClr') ?? attributeOf(color, 'val') ?? '') ?? '#000000';
  });
  return colors.length < CELL_ORDER.length ? undefined : CELL_ORDER.map((index) => colors[index] ?? '#000000');
}
