import type { RawCell } from '../tables';

/** P2.2: words for growth potential, each on the scale 0-1; read from the start of what was entered. */
const WORDS: readonly (readonly [number, RegExp])[] = [
  [1, /^(很?[高大强強]|[较較][高大强強]|high|large|strong|great|very good|good)/i],
  [0.5, /^(中|一般|普通|medium|middle|moderate|average|fair)/i],
  [0, /^(很?[低小弱]|[较較][低小弱]|无|無|low|small|weak|poor|none)/i],
];

/** Growth potential 0-1; NaN where nothing was entered or it says something else. */
export function potentialOf(cell: RawCell): number {
  const text = String(cell).trim();
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? NaN;
}
