import { WordPairs } from '../styles/wordPairs';

/** How the file says what Office.js's enumerations of shapes say. */
export const LINE_STYLES = new WordPairs({
  sng: 'Single',
  dbl: 'ThinThin',
  thickThin: 'ThickThin',
  thinThick: 'ThinThick',
  tri: 'ThickBetweenThin',
});

/** Without `RoundDot`, which is `sysDot` with round caps. */
export const DASHES = new WordPairs({
  solid: 'Solid',
  dash: 'Dash',
  dashDot: 'DashDot',
  sysDashDotDot: 'DashDotDot',
  lgDash: 'LongDash',
  lgDashDot: 'LongDashDot',
  lgDashDotDot: 'LongDashDotDot',
  dot: 'SquareDot',
  sysDash: 'SystemDash',
  sysDot: 'SystemDot',
  sysDashDot: 'SystemDashDot',
});

export const ARROW_STYLES = new WordPairs({
  none: 'None',
  triangle: 'Triangle',
  stealth: 'Stealth',
  diamond: 'Diamond',
  oval: 'Oval',
  arrow: 'Open',
});

export const ARROW_LENGTHS = new WordPairs({ sm: 'Short', med: 'Medium', lg: 'Long' });
export const ARROW_WIDTHS = new WordPairs({ sm: 'Narrow', med: 'Medium', lg: 'Wide' });

export const HORIZONTAL_ALIGNMENTS = new WordPairs({
  l: 'Left',
  ctr: 'Center',
  r: 'Right',
  just: 'Justify',
  justLow: 'JustifyLow',
  dist: 'Distributed',
  thaiDist: 'ThaiDistributed',
});

export const VERTICAL_ALIGNMENTS = new WordPairs({
  t: 'Top',
  ctr: 'Middle',
  b: 'Bottom',
  just: 'Justified',
  dist: 'Distributed',
});

export const HORIZONTAL_OVERFLOWS = new WordPairs({ overflow: 'Overflow', clip: 'Clip' });
export const VERTICAL_OVERFLOWS = new WordPairs({ overflow: 'Overflow', ellipsis: 'Ellipsis', clip: 'Clip' });

export const ORIENTATIONS = new WordPairs({
  horz: 'Horizontal',
  vert: 'Vertical',
  vert270: 'Vertical270',
  wordArtVert: 'WordArtVertical',
  eaVert: 'EastAsianVertical',
  mongolianVert: 'MongolianVertical',
  wordArtVertRtl: 'WordArtVerticalRTL',
});

export const AUTO_SIZES = new WordPairs({
  noAutofit: 'AutoSizeNone',
  normAutofit: 'AutoSizeTextToFitShape',
  spAutoFit: 'AutoSizeShapeToFitText',
});

export const UNDERLINES = new WordPairs({
  none: 'None',
  sng: 'Single',
  words: 'Single',
  dbl: 'Double',
  heavy: 'Heavy',
  dotted: 'Dotted',
  dottedHeavy: 'DottedHeavy',
  dash: 'Dash',
  dashHeavy: 'DashHeavy',
  dashLong: 'DashLong',
  dashLongHeavy: 'DashLongHeavy',
  dotDash: 'DotDash',
  dotDashHeavy: 'DotDashHeavy',
  dotDotDash: 'DotDotDash',
  dotDotDashHeavy: 'DotDotDashHeavy',
  wavy: 'Wavy',
  wavyHeavy: 'WavyHeavy',
  wavyDbl: 'WavyDouble',
});
