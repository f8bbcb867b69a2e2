import { make } from '../shell/make';

/** The part of a floating element that is drawn in; what marks it as selected lies beside it. */
export function frameIn(element: HTMLElement): HTMLElement {
  const known = element.querySelector<HTMLElement>(':scope > .drawn');
  if (known) return known;
  const frame = make('div', { className: 'drawn' });
  element.prepend(frame);
  return frame;
}
