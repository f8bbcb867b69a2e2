import { make } from './make';

/** An answer that a dialog offers; the first one is the usual one. */
export interface Answer<Key extends string> {
  readonly key: Key;
  readonly text: string;
}

/** Asks in a dialog in front of everything; Esc is the last of the answers. */
export function askUser<Key extends string>(
  title: string,
  message: string,
  answers: readonly [Answer<Key>, ...Answer<Key>[]],
): Promise<Key> {
  const last = answers.at(-1) ?? answers[0];
  const dialog = make('dialog', { className: 'question', ariaLabel: title }, [
    make('h2', { textContent: title }),
    make('p', { textContent: message }),
  ]);
  const buttons = answers.map(({ key, text }, index) => {
    const button = make('button', { type: 'button', className: index === 0 ? 'strong' : 'quiet', textContent: text });
    button.addEventListener('click', () => dialog.close(key));
    return button;
  });
  dialog.append(make('div', { className: 'popup-buttons' }, buttons));
  document.body.append(dialog);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.showModal();
  buttons[0]?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answers.find(({ key }) => key === dialog.returnValue)?.key ?? last.key);
    });
  });
}
