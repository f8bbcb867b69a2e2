/**
 * The icons as SVG, drawn on a 32 x 32 canvas. Small sizes have drawings of their own with fewer, thicker strokes, because a
 * shrunken detailed drawing is a blur at 16 pixels.
 */

const TEAL = '#0B6A66';
const DEEP = '#084C49';
const MINT = '#CFEAE6';
const PAPER = '#FFFFFF';
const INK = '#3D6F6B';
const LIME = '#7BB661';

export type Detail = 'small' | 'full';

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${body}</svg>`;

const person = (x: number, y: number, scale: number, color: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="${color}"><circle cx="4" cy="2.6" r="2.6"/><path d="M-0.4 10.6c0-2.9 2-4.6 4.4-4.6s4.4 1.7 4.4 4.6z"/></g>`;

const lines = (x: number, ys: readonly number[], widths: readonly number[], thickness: number, color: string): string =>
  ys
    .map((y, i) => `<rect x="${x}" y="${y}" width="${widths[i] ?? 6}" height="${thickness}" rx="${thickness / 2}" fill="${color}"/>`)
    .join('');

/** A card with a tab, a person and lines of writing. */
function indexCard(detail: Detail): string {
  if (detail === 'small') {
    return `<path d="M2 9a3 3 0 0 1 3-3h7l3 3h12a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z" fill="${TEAL}"/><rect x="5" y="12" width="22" height="13" rx="1.5" fill="${PAPER}"/>${person(7.4, 13.6, 0.95, TEAL)}${lines(18, [15, 19.6], [7, 5], 2.2, INK)}`;
  }
  return `<rect x="6" y="3" width="23" height="16" rx="2.4" fill="${MINT}"/><path d="M2.5 10a2.6 2.6 0 0 1 2.6-2.6h6.2a2 2 0 0 1 1.5.7l1.7 1.9h12.9a2.6 2.6 0 0 1 2.6 2.6v13.8a2.6 2.6 0 0 1-2.6 2.6H5.1a2.6 2.6 0 0 1-2.6-2.6z" fill="${TEAL}"/><rect x="5" y="12.6" width="22.6" height="13.6" rx="1.4" fill="${PAPER}"/>${person(7.2, 14.6, 0.92, TEAL)}${lines(17.2, [15, 18.4, 21.8], [8, 6.4, 4.4], 1.5, INK)}`;
}

/** A list that becomes a table: header band, rows, a tick. */
function table(detail: Detail): string {
  const tick = `<circle cx="24.4" cy="24.2" r="7.2" fill="${PAPER}"/><circle cx="24.4" cy="24.2" r="6" fill="${LIME}"/><path d="m21.6 24.3 2.1 2.1 3.7-4" fill="none" stroke="${PAPER}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>`;
  const grid =
    detail === 'small'
      ? `<path d="M3 17h26M13 11v17" stroke="${TEAL}" stroke-width="2"/>`
      : `<path d="M3 15.6h26M3 21.4h26M11.2 10.5V28M20 10.5V28" stroke="${TEAL}" stroke-width="1.2"/>`;
  return `<rect x="3" y="4" width="26" height="24" rx="2.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="${detail === 'small' ? 2 : 1.5}"/>${grid}<path d="M3 6.6A2.6 2.6 0 0 1 5.6 4h20.8A2.6 2.6 0 0 1 29 6.6v4.2H3z" fill="${TEAL}"/>${tick}`;
}

/** Several cards, one behind the other. */
function cards(detail: Detail): string {
  const front = `<rect x="3" y="11" width="21" height="17" rx="2.2" fill="${PAPER}" stroke="${TEAL}" stroke-width="${detail === 'small' ? 2 : 1.5}"/>`;
  const back = `<rect x="9.5" y="3" width="20" height="15" rx="2.2" fill="${MINT}" stroke="${DEEP}" stroke-width="${detail === 'small' ? 1.6 : 1.2}"/>`;
  const middle =
    detail === 'small' ? '' : `<rect x="6.2" y="7" width="20.6" height="16" rx="2.2" fill="#E8F5F3" stroke="${DEEP}" stroke-width="1.2"/>`;
  const writing = detail === 'small' ? lines(15, [16, 20.8], [5.6, 4], 2, INK) : lines(14.8, [15.4, 18.8, 22.2], [6.6, 6, 4], 1.4, INK);
  return `${back}${middle}${front}${person(5.6, 14.6, detail === 'small' ? 0.95 : 0.92, TEAL)}${writing}`;
}

/** A window with a pane at its right. */
function pane(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  return `<rect x="3" y="5" width="26" height="22" rx="2.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/><path d="M17.6 5h8.8A2.6 2.6 0 0 1 29 7.6v16.8a2.6 2.6 0 0 1-2.6 2.6h-8.8z" fill="${TEAL}"/>${lines(6.6, [11, 16], [7, 5], stroke, INK)}${person(19.6, 10.6, 0.94, PAPER)}`;
}

/** A list with ticks, and a glass over it. */
function check(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const rows = detail === 'small' ? [9, 16] : [8.6, 13.6, 18.6];
  const ticks = rows
    .map((y) => `<path d="m6.4 ${y} 1.7 1.7 3-3.2" fill="none" stroke="${LIME}" stroke-width="${stroke + 0.3}" stroke-linecap="round" stroke-linejoin="round"/>`)
    .join('');
  const glass = `<circle cx="21" cy="20" r="6.2" fill="${MINT}" stroke="${DEEP}" stroke-width="${stroke + 0.3}"/><path d="m25.6 24.6 4 4" stroke="${DEEP}" stroke-width="${stroke + 1.2}" stroke-linecap="round"/>`;
  return `<rect x="3" y="3" width="22" height="25" rx="2.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/>${ticks}${lines(13.4, rows.map((y) => y - 0.8), rows.map(() => 8.4), stroke, INK)}${glass}`;
}

/** Two people who may be one. */
function twins(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const card = (x: number, y: number, fill: string): string =>
    `<rect x="${x}" y="${y}" width="17" height="19" rx="2.4" fill="${fill}" stroke="${TEAL}" stroke-width="${stroke}"/>`;
  return `${card(3, 3, MINT)}${person(6.4, 6.6, 1.15, DEEP)}${card(12, 10, PAPER)}${person(15.6, 13.6, 1.15, TEAL)}`;
}

/** Customers by size, from the largest: a Pareto's bars and its line. */
function classes(detail: Detail): string {
  const bars = [
    [4, 8, TEAL],
    [11, 14, '#3E8288'],
    [18, 20, '#8FBFC2'],
    [25, 24, '#C9DEDF'],
  ] as const;
  const drawn = bars.map(([x, y, color]) => `<rect x="${x - 1}" y="${y}" width="5.4" height="${28 - y}" rx="1" fill="${color}"/>`).join('');
  const line = detail === 'small' ? '' : `<path d="M4.5 6.6c6-3.4 14-3.9 23.4-3.6" fill="none" stroke="${LIME}" stroke-width="1.8" stroke-linecap="round"/>`;
  return `${drawn}<path d="M2 29.4h28" stroke="${DEEP}" stroke-width="${detail === 'small' ? 2 : 1.5}" stroke-linecap="round"/>${line}`;
}

/** A shield with a coin. */
function credit(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const coin = `<circle cx="23.4" cy="22.6" r="6.6" fill="${PAPER}"/><circle cx="23.4" cy="22.6" r="5.4" fill="${LIME}"/><path d="m21.2 20 2.2 2.8 2.2-2.8M23.4 22.8v3M21.3 23.6h4.2" fill="none" stroke="${PAPER}" stroke-width="1.4" stroke-linecap="round"/>`;
  return `<path d="M14 3c3.4 2.2 6.6 3 10 3.2V15c0 7-4.4 11.2-10 14-5.6-2.8-10-7-10-14V6.2C7.4 6 10.6 5.2 14 3z" fill="${TEAL}" stroke="${DEEP}" stroke-width="${stroke}"/><path d="m9.4 14.6 3.4 3.4 6-6.6" fill="none" stroke="${PAPER}" stroke-width="${stroke + 0.7}" stroke-linecap="round" stroke-linejoin="round"/>${coin}`;
}

/** A way from stop to stop. */
function route(detail: Detail): string {
  const pin = (x: number, y: number, color: string): string =>
    `<path d="M${x} ${y + 10}c-3.4-4-5-6-5-8.4a5 5 0 0 1 10 0c0 2.4-1.6 4.4-5 8.4z" fill="${color}"/><circle cx="${x}" cy="${y + 1.6}" r="1.9" fill="${PAPER}"/>`;
  const dash = detail === 'small' ? '' : ' stroke-dasharray="3 2.4"';
  return `<path d="M8 27c8 3 14-1 10-5.4S11 15 16 13.6 24 14 25 14" fill="none" stroke="${INK}" stroke-width="${detail === 'small' ? 2.2 : 1.8}" stroke-linecap="round"${dash}/>${pin(24, 3, TEAL)}${pin(8, 15.6, LIME)}`;
}

/** A whole cut into its parts, `radius` wide. */
function pie(x: number, y: number, radius: number): string {
  const edge = (turn: number): string => `${(x + radius * Math.sin(turn * 2 * Math.PI)).toFixed(2)} ${(y - radius * Math.cos(turn * 2 * Math.PI)).toFixed(2)}`;
  const slice = (from: number, to: number, color: string): string =>
    `<path d="M${x} ${y}L${edge(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${edge(to)}z" fill="${color}" stroke="${PAPER}" stroke-width="1"/>`;
  return `${slice(0, 0.46, TEAL)}${slice(0.46, 0.74, LIME)}${slice(0.74, 1, '#8FBFC2')}`;
}

/** Reports one behind the other, a pie on the front one. */
function compositions(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const sheet = (x: number, y: number, fill: string): string => `<rect x="${x}" y="${y}" width="20" height="21" rx="2.2" fill="${fill}" stroke="${TEAL}" stroke-width="${stroke}"/>`;
  const behind = detail === 'small' ? sheet(9.5, 2.5, MINT) : `${sheet(10, 2.4, MINT)}${sheet(6.4, 5.2, '#E8F5F3')}`;
  return `${behind}${sheet(2.8, 8.2, PAPER)}${pie(12.8, 18.7, detail === 'small' ? 7.4 : 7)}`;
}

/** One report with its pie and bars. */
function composition(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const bars = [18, 13, 9].map((width, index) => `<rect x="7" y="${20.4 + index * 2.9}" width="${width}" height="1.8" rx="0.9" fill="${INK}"/>`).join('');
  return `<rect x="3.5" y="2.5" width="25" height="27" rx="2.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/>${detail === 'small' ? pie(16, 16, 8.4) : `${pie(16, 12, 6.6)}${bars}`}`;
}

/** An archive box with its label, a sheet of paper going in. */
function archiveBox(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const lines = detail === 'small' ? '' : `<path d="M12.4 6.6h7.2M12.4 9.4h7.2" fill="none" stroke="${INK}" stroke-width="1.3" stroke-linecap="round"/>`;
  const paper = `<rect x="9.4" y="2.6" width="13.2" height="14" rx="1.4" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/>${lines}`;
  const box = `<rect x="4.6" y="16" width="22.8" height="13" rx="1.8" fill="${MINT}" stroke="${TEAL}" stroke-width="${stroke}"/><rect x="2.8" y="11.6" width="26.4" height="5.6" rx="1.6" fill="${TEAL}"/>`;
  return `${paper}${box}<rect x="11" y="20.2" width="10" height="4.6" rx="1.2" fill="${PAPER}" stroke="${DEEP}" stroke-width="${stroke * 0.8}"/><rect x="13.2" y="21.8" width="5.6" height="1.4" rx="0.7" fill="${LIME}"/>`;
}

/** A file with its arrow: out to the right when it is lent, in from the right when it comes back. */
function lentFile(detail: Detail, isOut: boolean): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const writing = detail === 'small' ? '' : lines(6.4, [11, 14.4, 17.8], [9, 7.4, 5], 1.4, INK);
  const file = `<rect x="2.6" y="4" width="17" height="24" rx="2" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/><path d="M2.6 6.4A2.4 2.4 0 0 1 5 4h12.2a2.4 2.4 0 0 1 2.4 2.4v1.4h-17z" fill="${TEAL}"/>${writing}`;
  const color = isOut ? LIME : TEAL;
  const head = isOut ? 'm24 15.4 5 5-5 5' : 'm18 15.4-5 5 5 5';
  return `${file}<rect x="12.6" y="14" width="17.6" height="12.8" rx="3" fill="${PAPER}"/><path d="M14 20.4h14" stroke="${color}" stroke-width="${stroke * 1.7}" stroke-linecap="round"/><path d="${head}" fill="none" stroke="${color}" stroke-width="${stroke * 1.7}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A sheet that comes out of a shredder in strips. */
function shredder(detail: Detail): string {
  const stroke = detail === 'small' ? 2 : 1.5;
  const strips = detail === 'small' ? [10, 16, 22] : [8.6, 12.3, 16, 19.7, 23.4];
  const writing = detail === 'small' ? '' : lines(11.6, [6, 9], [8.8, 6], 1.4, INK);
  return `<rect x="8" y="2.6" width="16" height="13" rx="1.6" fill="${PAPER}" stroke="${TEAL}" stroke-width="${stroke}"/>${writing}<rect x="2.8" y="12.8" width="26.4" height="6.4" rx="2" fill="${TEAL}"/><path d="${strips.map((x, index) => `M${x} 19.2v${index % 2 === 0 ? 9.6 : 7}`).join('')}" stroke="${DEEP}" stroke-width="${stroke * 1.1}" stroke-linecap="round"/><circle cx="25.2" cy="16" r="1.5" fill="${LIME}"/>`;
}

/** Links of a chain with a tick. */
function chain(detail: Detail): string {
  const stroke = detail === 'small' ? 3 : 2.3;
  const tick = `<circle cx="24.2" cy="24" r="7.4" fill="${PAPER}"/><circle cx="24.2" cy="24" r="6.2" fill="${LIME}"/><path d="m21.3 24.1 2.2 2.2 3.8-4.2" fill="none" stroke="${PAPER}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `<rect x="2.8" y="5" width="14" height="9.6" rx="4.8" fill="none" stroke="${TEAL}" stroke-width="${stroke}"/><rect x="12.6" y="5" width="16" height="9.6" rx="4.8" fill="none" stroke="${DEEP}" stroke-width="${stroke}"/><rect x="4" y="18.4" width="16" height="9.6" rx="4.8" fill="none" stroke="${TEAL}" stroke-width="${stroke}"/>${tick}`;
}

/** An arrow that turns back. */
function turnBack(detail: Detail): string {
  const stroke = detail === 'small' ? 3.2 : 2.6;
  return `<path d="M6 12.5h13.5a7 7 0 0 1 0 14H11" fill="none" stroke="${TEAL}" stroke-width="${stroke}" stroke-linecap="round"/><path d="m11.4 6-6.2 6.5 6.2 6.5" fill="none" stroke="${TEAL}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** All icons by the name that their files begin with. */
export const DRAWINGS: Readonly<Record<string, (detail: Detail) => string>> = {
  app: (detail) => svg(indexCard(detail)),
  pane: (detail) => svg(pane(detail)),
  setUpWorkbook: (detail) => svg(table(detail)),
  buildCards: (detail) => svg(cards(detail)),
  validate: (detail) => svg(check(detail)),
  findDuplicates: (detail) => svg(twins(detail)),
  classify: (detail) => svg(classes(detail)),
  assessCredit: (detail) => svg(credit(detail)),
  planRoutes: (detail) => svg(route(detail)),
  composeReports: (detail) => svg(compositions(detail)),
  composeAlone: (detail) => svg(composition(detail)),
  registerArchives: (detail) => svg(archiveBox(detail)),
  borrow: (detail) => svg(lentFile(detail, true)),
  returnLoan: (detail) => svg(lentFile(detail, false)),
  destroy: (detail) => svg(shredder(detail)),
  verifyRegister: (detail) => svg(chain(detail)),
  undoLastRun: (detail) => svg(turnBack(detail)),
};
