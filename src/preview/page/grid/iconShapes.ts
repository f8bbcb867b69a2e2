const GREEN = '#3FA45B';
const YELLOW = '#EDB21B';
const RED = '#D9483B';
const GREY = '#7F8785';
const BLACK = '#3B3F3E';
const PINK = '#E7A39D';
const BLUE = '#4A7EBB';
const PALE = '#D5DAD8';

const icons = (kind: string, ...looks: readonly string[]): readonly string[] => looks.map((look) => `${kind} ${look}`);

/** The icons of each Excel.IconSet from the lowest value up, as `shape colour` or `shape colour amount`. */
export const SET_ICONS: Readonly<Record<string, readonly string[]>> = {
  ThreeArrows: [`arrow180 ${RED}`, `arrow90 ${YELLOW}`, `arrow0 ${GREEN}`],
  ThreeArrowsGray: [`arrow180 ${GREY}`, `arrow90 ${GREY}`, `arrow0 ${GREY}`],
  ThreeFlags: icons('flag', RED, YELLOW, GREEN),
  ThreeTrafficLights1: icons('light', RED, YELLOW, GREEN),
  ThreeTrafficLights2: icons('framed', RED, YELLOW, GREEN),
  ThreeSigns: [`diamond ${RED}`, `triangle ${YELLOW}`, `light ${GREEN}`],
  ThreeSymbols: [`crossed ${RED}`, `warned ${YELLOW}`, `ticked ${GREEN}`],
  ThreeSymbols2: [`cross ${RED}`, `warning ${YELLOW}`, `tick ${GREEN}`],
  ThreeStars: [`star ${PALE} 0`, `star ${YELLOW} 50`, `star ${YELLOW} 100`],
  ThreeTriangles: [`down ${RED}`, `dash ${YELLOW}`, `up ${GREEN}`],
  FourArrows: [`arrow180 ${RED}`, `arrow135 ${YELLOW}`, `arrow45 ${YELLOW}`, `arrow0 ${GREEN}`],
  FourArrowsGray: [`arrow180 ${GREY}`, `arrow135 ${GREY}`, `arrow45 ${GREY}`, `arrow0 ${GREY}`],
  FourRedToBlack: icons('light', BLACK, GREY, PINK, RED),
  FourRating: [1, 2, 3, 4].map((bars) => `bars ${BLUE} ${bars}`),
  FourTrafficLights: icons('light', BLACK, RED, YELLOW, GREEN),
  FiveArrows: [`arrow180 ${RED}`, `arrow135 ${YELLOW}`, `arrow90 ${YELLOW}`, `arrow45 ${YELLOW}`, `arrow0 ${GREEN}`],
  FiveArrowsGray: ['180', '135', '90', '45', '0'].map((angle) => `arrow${angle} ${GREY}`),
  FiveRating: [0, 1, 2, 3, 4].map((bars) => `bars ${BLUE} ${bars}`),
  FiveQuarters: [0, 25, 50, 75, 100].map((part) => `pie ${BLACK} ${part}`),
  FiveBoxes: [0, 1, 2, 3, 4].map((boxes) => `boxes ${BLUE} ${boxes}`),
};

const STAR = '8,1 10,6 15.2,6.2 11.2,9.500 12.600,14.600 8,11.700 3.400,14.600 4.800,9.500 .8,6.200 6,6';
const ring = (inside: string, color: string): string => `<circle cx="8" cy="8" r="7" fill="${color}"/>${inside}`;
const strokes = (path: string, color: string, width = 2): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const TICK = 'M4.500 8.500l2.500 2.500 4.500-5.500';
const CROSS = 'M5 5l6 6M11 5l-6 6';
const WARNING = 'M8 3.500v5.500M8 12v.01';

type Draw = (color: string, amount: number) => string;

const SHAPES: Readonly<Record<string, Draw>> = {
  flag: (color) =>
    `<path d="M4 15V2" stroke="#6B7370" stroke-width="1.500"/><path d="M4.700 2h8.300l-2.500 3 2.500 3H4.700z" fill="${color}"/>`,
  light: (color) => `<circle cx="8" cy="8" r="6.500" fill="${color}"/>`,
  framed: (color) =>
    `<rect x="1" y="1" width="14" height="14" rx="2" fill="#4B5250"/><circle cx="8" cy="8" r="5" fill="${color}"/>`,
  diamond: (color) => `<path d="M8 1l7 7-7 7-7-7z" fill="${color}"/>`,
  triangle: (color) => `<path d="M8 1.500L15 14H1z" fill="${color}"/>`,
  crossed: (color) => ring(strokes(CROSS, '#FFF'), color),
  warned: (color) => ring(strokes(WARNING, '#FFF'), color),
  ticked: (color) => ring(strokes(TICK, '#FFF'), color),
  cross: (color) => strokes('M3.500 3.500l9 9M12.500 3.500l-9 9', color, 3),
  warning: (color) => strokes('M8 2.500v7M8 13.200v.01', color, 3),
  tick: (color) => strokes('M2.500 8.500l4 4 7-9', color, 3),
  star: (color, amount) =>
    `<clipPath id="s"><rect width="${(16 * amount) / 100}" height="16"/></clipPath><polygon points="${STAR}" fill="#FFF" stroke="#A8842A" stroke-width=".8"/><polygon points="${STAR}" fill="${color}" clip-path="url(#s)"/>`,
  down: (color) => `<path d="M2 5h12l-6 7z" fill="${color}"/>`,
  dash: (color) => `<rect x="2" y="6.500" width="12" height="3.500" fill="${color}"/>`,
  up: (color) => `<path d="M2 12h12L8 5z" fill="${color}"/>`,
  bars: (color, amount) =>
    [0, 1, 2, 3]
      .map(
        (at) =>
          `<rect x="${1 + at * 3.6}" y="${11 - at * 3}" width="3" height="${4 + at * 3}" fill="${at < amount ? color : PALE}"/>`,
      )
      .join(''),
  boxes: (color, amount) =>
    [0, 1, 2, 3]
      .map(
        (at) =>
          `<rect x="${1 + (at % 2) * 7.5}" y="${8.5 - Math.floor(at / 2) * 7.5}" width="6.500" height="6.500" fill="${at < amount ? color : PALE}"/>`,
      )
      .join(''),
  pie: (color, amount) => `<circle cx="8" cy="8" r="6.500" fill="#FFF" stroke="${color}"/>${slice(color, amount)}`,
};

/** The filled part of a circle, clockwise from the top. */
function slice(color: string, amount: number): string {
  if (amount === 0) return '';
  if (amount === 100) return `<circle cx="8" cy="8" r="6.500" fill="${color}"/>`;
  const angle = (amount / 100) * 2 * Math.PI;
  const end = `${(8 + 6.5 * Math.sin(angle)).toFixed(2)},${(8 - 6.5 * Math.cos(angle)).toFixed(2)}`;
  return `<path d="M8,8V1.500A6.500,6.500 0 ${amount > 50 ? 1 : 0} 1 ${end}Z" fill="${color}"/>`;
}

/** What is in the SVG of an icon (16 by 16) by its name in a set; undefined for a name that is none. */
export function iconMarkup(name: string): string | undefined {
  const [shape = '', color = '', amount = '0'] = name.split(' ');
  const angle = /^arrow(\d+)$/.exec(shape)?.[1];
  if (angle !== undefined)
    return `<path transform="rotate(${angle} 8 8)" d="M8 1l6 6.500h-3.700V15H5.700V7.500H2z" fill="${color}"/>`;
  return SHAPES[shape]?.(color, Number(amount));
}
