import { distance } from 'fastest-levenshtein';

/** Letters from so many on may have two slips. */
const LONG_LATIN = 8;

/**
 * Whether two different folded texts are one slip apart: a character wrong, missing, too many, or two neighbours
 * swapped; long words of letters may have two slips. At least `shortest` characters have to be there.
 */
export function isClose(first: string, second: string, shortest: number): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length < shortest || long.length - short.length > 2) return false;
  if (isOneSlip(short, long)) return true;
  return short.length >= LONG_LATIN && short.charCodeAt(0) < 0x2e80 && distance(short, long) <= 2;
}

function isOneSlip(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  if (long.length > short.length) return isSameFrom(short, at, long, at + 1);
  if (isSameFrom(short, at + 1, long, at + 1)) return true;
  const isSwapped = short.charCodeAt(at) === long.charCodeAt(at + 1) && short.charCodeAt(at + 1) === long.charCodeAt(at);
  return isSwapped && isSameFrom(short, at + 2, long, at + 2);
}

/** Whether two texts end alike, from a place of each on; without cutting, since it is asked for millions of pairs. */
function isSameFrom(first: string, i: number, second: string, j: number): boolean {
  if (first.length - i !== second.length - j) return false;
  for (let step = 0; i + step < first.length; step++) if (first.charCodeAt(i + step) !== second.charCodeAt(j + step)) return false;
  return true;
}

/** Whether one brand begins with the other, or two brands of two characters share one in its place. */
export function isPartlyAlike(first: string, second: string): boolean {
  if (first.length >= 2 && second.length >= 2 && (first.startsWith(second) || second.startsWith(first))) return true;
  return (
    first.length === 2 &&
    second.length === 2 &&
    first.charCodeAt(0) >= 0x2e80 &&
    (first.charCodeAt(0) === second.charCodeAt(0) || first.charCodeAt(1) === second.charCodeAt(1))
  );
}
