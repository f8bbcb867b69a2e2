const LEAST = 270;
const MOST = 640;
const STEP = 16;

/** Lets the pane's width be drawn with the mouse or moved with the arrow keys, within what Office allows. */
export function makePaneResizable(handle: HTMLElement, pane: HTMLElement, resized: () => void): void {
  const setWidth = (width: number): void => {
    pane.style.width = `${Math.min(MOST, Math.max(LEAST, width))}px`;
    handle.ariaValueNow = String(pane.offsetWidth);
    resized();
  };
  handle.ariaValueMin = String(LEAST);
  handle.ariaValueMax = String(MOST);
  handle.ariaValueNow = String(pane.offsetWidth);
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, width: pane.offsetWidth };
    const move = (moved: PointerEvent): void => setWidth(start.width + start.x - moved.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  handle.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP);
    else if (event.key === 'ArrowRight') setWidth(pane.offsetWidth - STEP);
  });
}
