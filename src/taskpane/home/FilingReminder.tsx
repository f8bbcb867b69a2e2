import type { ArchiveState } from '../archive/useArchive';
import { useTexts } from '../language/TextsContext';
import { Reminder } from './Reminder';

/** A5.1-A5.3: filings that have to be seen to; nothing where there are none. */
export function FilingReminder({ archive, onShow }: { readonly archive: ArchiveState; readonly onShow: () => void }): React.JSX.Element | null {
  const texts = useTexts();
  if (archive === undefined || archive === 'none') return null;
  const { urgent, missing, due } = archive.open;
  const count = urgent + missing + due;
  if (count === 0) return null;
  return <Reminder isUrgent={urgent + missing > 0} title={texts('archive.pane.reminder', { count })} parts={texts('archive.pane.reminderParts', { urgent, missing, due })} onShow={onShow} />;
}
