import type { ChosenIcon } from '../../conditions/chosenIcon';
import { iconMarkup, SET_ICONS } from './iconShapes';

/** An icon of a set: a name that is its own, and its picture as the text of an SVG. */
export interface CellIcon {
  readonly name: string;
  readonly svg: string;
}

/** The picture of an icon; none for what no set has. */
export function iconPicture({ set, index }: ChosenIcon): CellIcon | undefined {
  const name = SET_ICONS[set]?.[index];
  const markup = name === undefined ? undefined : iconMarkup(name);
  return name === undefined || markup === undefined
    ? undefined
    : {
        name,
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${markup}</svg>`,
      };
}
