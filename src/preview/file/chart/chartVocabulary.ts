import { WordPairs } from '../styles/wordPairs';

/* What files call the values of Office.js's enumerations; where two words of the file mean one value, the first is written. */

export const TICK_MARKS = new WordPairs({ none: 'None', cross: 'Cross', in: 'Inside', out: 'Outside' });

export const TICK_LABELS = new WordPairs({ nextTo: 'NextToAxis', high: 'High', low: 'Low', none: 'None' });

export const LABEL_ALIGNMENTS = new WordPairs({ ctr: 'Center', l: 'Left', r: 'Right' });

export const TIME_UNITS = new WordPairs({ days: 'Days', months: 'Months', years: 'Years' });

export const DISPLAY_UNITS = new WordPairs({
  hundreds: 'Hundreds',
  thousands: 'Thousands',
  tenThousands: 'TenThousands',
  hundredThousands: 'HundredThousands',
  millions: 'Millions',
  tenMillions: 'TenMillions',
  hundredMillions: 'HundredMillions',
  billions: 'Billions',
  trillions: 'Trillions',
});

export const LEGEND_POSITIONS = new WordPairs({ t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' });

export const LABEL_POSITIONS = new WordPairs({
  ctr: 'Center',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  outEnd: 'OutsideEnd',
  l: 'Left',
  r: 'Right',
  t: 'Top',
  b: 'Bottom',
  bestFit: 'BestFit',
});

export const MARKERS = new WordPairs({
  none: 'None',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
  x: 'X',
  star: 'Star',
  dot: 'Dot',
  dash: 'Dash',
  circle: 'Circle',
  plus: 'Plus',
  picture: 'Picture',
  auto: 'Automatic',
});

export const TRENDLINES = new WordPairs({
  linear: 'Linear',
  exp: 'Exponential',
  log: 'Logarithmic',
  movingAvg: 'MovingAverage',
  poly: 'Polynomial',
  power: 'Power',
});

export const ERROR_SIDES = new WordPairs({ both: 'Both', minus: 'MinusValues', plus: 'PlusValues' });

export const ERROR_AMOUNTS = new WordPairs({
  fixedVal: 'FixedValue',
  percentage: 'Percent',
  stdDev: 'StDev',
  stdErr: 'StError',
  cust: 'Custom',
});

export const BLANKS = new WordPairs({ gap: 'NotPlotted', zero: 'Zero', span: 'Interplotted' });

export const SPLITS = new WordPairs({
  pos: 'SplitByPosition',
  auto: 'SplitByPosition',
  val: 'SplitByValue',
  percent: 'SplitByPercentValue',
  cust: 'SplitByCustomSplit',
});

export const DASHES = new WordPairs({
  solid: 'Continuous',
  dash: 'Dash',
  dashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot',
  sysDash: 'Dot',
  sysDot: 'RoundDot',
  dot: 'Dot',
  lgDash: 'Dash',
  lgDashDot: 'DashDot',
  sysDashDot: 'DashDot',
  sysDashDotDot: 'DashDotDot',
});

/** Lines of a grey pattern. */
export const GREYS = new WordPairs({ pct25: 'Grey25', pct50: 'Grey50', pct75: 'Grey75' });

export const PARAGRAPH_ALIGNMENTS = new WordPairs({
  ctr: 'Center',
  l: 'Left',
  r: 'Right',
  just: 'Justify',
  dist: 'Distributed',
  justLow: 'Justify',
  thaiDist: 'Distributed',
});

export const BODY_ANCHORS = new WordPairs({
  ctr: 'Center',
  b: 'Bottom',
  t: 'Top',
  just: 'Justify',
  dist: 'Distributed',
});
