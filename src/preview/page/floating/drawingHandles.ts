import { make } from '../shell/make';
import type { PixelBox } from './pixelBox';

/** The eight handles by which a drawing is sized, by the sides that they move. */
const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

const LEAST = 12;

/** A box whose sides were drawn by some pixels; without a handle the whole box moves. Nothing goes off the sheet. */
export function draggedBox(
  box: PixelBox,
  handle: Handle | undefined,
  across: number,
  down: number,
  keepsShape: boolean,
): PixelBox {
  if (!handle) return { ...box, left: Math.max(0, box.left + across), top: Math.max(0, box.top + down) };
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const left = handle.includes('w') ? clamp(box.left + across, 0, right - LEAST) : box.left;
  const top = handle.includes('n') ? clamp(box.top + down, 0, bottom - LEAST) : box.top;
  const width = Math.max(LEAST, handle.includes('e') ? box.width + across : right - left);
  const height = Math.max(LEAST, handle.includes('s') ? box.height + down : bottom - top);
  if (!keepsShape || handle.length !== 2) return { left, top, width, height };
  const scale = Math.max(width / box.width, height / box.height);
  const [w, h] = [box.width * scale, box.height * scale];
  return {
    left: handle.includes('w') ? right - w : left,
    top: handle.includes('n') ? bottom - h : top,
    width: w,
    height: h,
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Puts handles around an element, or takes them away. */
export function showHandles(element: HTMLElement, shown: boolean): void {
  element.classList.toggle('selected', shown);
  const known = element.querySelectorAll(':scope > .drawing-handle');
  if (shown === known.length > 0) return;
  if (!shown) known.forEach((handle) => handle.remove());
  else
    element.append(
      ...HANDLES.map((name) => {
        const handle = make('span', { className: `drawing-handle ${name}`, ariaHidden: 'true' });
        handle.dataset['handle'] = name;
        return handle;
      }),
    );
}

/** The handle that an event is about. */
export function handleOf({ target }: Event): Handle | undefined {
  const name = target instanceof HTMLElement ? target.dataset['handle'] : undefined;
  return HANDLES.find((handle) => handle === name);
}
