import { Button, Caption1, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ArchiveState } from '../archive/useArchive';
import { useTexts } from '../language/TextsContext';

/** A5.1-A5.3: filings that have to be seen to; nothing where there are none. */
export function FilingReminder({ archive, onShow }: { readonly archive: ArchiveState; readonly onShow: () => void }): React.JSX.Element | null {
  const texts = useTexts();
  if (archive === undefined || archive === 'none') return null;
  const { urgent, missing, due } = archive.open;
  const count = urgent + missing + due;
  if (count === 0) return null;
  return (
    <MessageBar intent={urgent + missing > 0 ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts('archive.pane.reminder', { count })}</MessageBarTitle>
        <Caption1 block>{texts('archive.pane.reminderParts', { urgent, missing, due })}</Caption1>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onShow}>
          {texts('archive.pane.show')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
