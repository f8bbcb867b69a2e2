import { Button, Caption1, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  // A full page would squeeze a bar to one line and cut its parts and its button off.
  bar: { flexShrink: 0 },
});

interface Props {
  readonly isUrgent: boolean;
  readonly title: string;
  readonly parts: string;
  /** Leads to where it can be seen to. */
  readonly onShow: () => void;
}

/** Something on Home that has to be seen to. */
export function Reminder({ isUrgent, title, parts, onShow }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <MessageBar className={styles.bar} intent={isUrgent ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <Caption1 block>{parts}</Caption1>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onShow}>
          {texts('archive.pane.show')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
