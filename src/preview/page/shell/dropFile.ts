/**
 * Lets a file be dropped anywhere on the page, the pane included: while something is dragged, `cover` lies over
 * everything, since a frame keeps the drag to itself.
 */
export function acceptDroppedFiles(cover: HTMLElement, open: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const onEnter = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    cover.hidden = false;
  };
  window.addEventListener('dragenter', onEnter);
  window.addEventListener('dragover', onEnter);
  cover.addEventListener('dragleave', () => {
    cover.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
