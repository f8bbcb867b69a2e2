import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  promise: { color: tokens.colorNeutralForeground2 },
  done: { alignSelf: 'flex-start' },
});

/** The way from a list to cards in three lines; shown until it is dismissed, and again from the settings. */
export function FirstRunHint({ onDone }: { readonly onDone: () => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Panel title={texts('pane.firstRun.title')} isAccented>
      <ol className={styles.steps}>
        <li>{texts('pane.firstRun.one')}</li>
        <li>{texts('pane.firstRun.two')}</li>
        <li>{texts('pane.firstRun.three')}</li>
      </ol>
      <Caption1 className={styles.promise}>{texts('pane.firstRun.promise')}</Caption1>
      <Button className={styles.done} onClick={onDone}>
        {texts('pane.firstRun.done')}
      </Button>
    </Panel>
  );
}
