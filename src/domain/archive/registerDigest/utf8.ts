/** Written over by every call: a register has many rows, and none of their bytes is kept. */
let room = new Uint8Array(4_096);

/** What stands for half a surrogate pair, as everywhere in UTF-8. */
const REPLACEMENT = 0xfffd;

/** A text in UTF-8, in a buffer that the next call writes over. */
export function utf8Bytes(text: string): Uint8Array {
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) room[at++] = unit;
    else {
      const point = pointAt(text, index);
      if (point > 0xffff) index++;
      at = put(point, at);
    }
  }
  return room.subarray(0, at);
}

function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? REPLACEMENT;
  return point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
}

/** Two to four bytes; the place behind them. */
function put(point: number, place: number): number {
  let at = place;
  if (point < 0x800) room[at++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) room[at++] = 0xe0 | (point >> 12);
    else {
      room[at++] = 0xf0 | (point >> 18);
      room[at++] = 0x80 | ((point >> 12) & 0x3f);
    }
    room[at++] = 0x80 | ((point >> 6) & 0x3f);
  }
  room[at++] = 0x80 | (point & 0x3f);
  return at;
}
