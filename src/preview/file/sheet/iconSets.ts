import { WordPairs } from '../styles/wordPairs';

export const ICON_SETS = new WordPairs({
  '3Arrows': 'ThreeArrows',
  '3ArrowsGray': 'ThreeArrowsGray',
  '3Flags': 'ThreeFlags',
  '3TrafficLights1': 'ThreeTrafficLights1',
  '3TrafficLights2': 'ThreeTrafficLights2',
  '3Signs': 'ThreeSigns',
  '3Symbols': 'ThreeSymbols',
  '3Symbols2': 'ThreeSymbols2',
  '4Arrows': 'FourArrows',
  '4ArrowsGray': 'FourArrowsGray',
  '4RedToBlack': 'FourRedToBlack',
  '4Rating': 'FourRating',
  '4TrafficLights': 'FourTrafficLights',
  '5Arrows': 'FiveArrows',
  '5ArrowsGray': 'FiveArrowsGray',
  '5Rating': 'FiveRating',
  '5Quarters': 'FiveQuarters',
  '3Stars': 'ThreeStars',
  '3Triangles': 'ThreeTriangles',
  '5Boxes': 'FiveBoxes',
});

/** Sets that the file format knows in its extension of 2010 alone. */
export const isLaterIconSet = (set: unknown): boolean =>
  set === 'ThreeStars' || set === 'ThreeTriangles' || set === 'FiveBoxes';
