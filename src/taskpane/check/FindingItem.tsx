import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacedFinding } from '../../domain/validation/placedFinding';
import { wordFinding } from '../../i18n/wordFinding';
import { placeText } from '../../i18n/wordProblem';
import { useTexts } from '../language/TextsContext';
import type { FindingActions } from './FindingGroupPanel';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

interface Props {
  readonly finding: PlacedFinding;
  readonly isBusy: boolean;
  readonly actions: FindingActions;
}

/** One finding: what is wrong, what to do, and the way to its cell. */
export function FindingItem({ finding, isBusy, actions }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isDismissing, setIsDismissing] = useState(false);
  const { message, advice } = wordFinding(texts, finding);
  return (
    <li className={styles.item}>
      <Text size={200}>{message}</Text>
      <Caption1 className={styles.muted}>{[finding.customer, advice].filter((part) => part !== '').join(' · ')}</Caption1>
      <span className={styles.actions}>
        <Link as="button" style={{ fontSize: tokens.fontSizeBase200 }} onClick={() => actions.onGoTo(finding.place)}>
          {placeText(finding.place)}
        </Link>
        {finding.fix && (
          <Button size="small" appearance="transparent" disabled={isBusy} onClick={() => actions.onMend({ rules: [], findings: [finding.key] })}>
            {texts('pane.check.mend')}
          </Button>
        )}
        {!isDismissing && (
          <Button size="small" appearance="transparent" disabled={isBusy} onClick={() => setIsDismissing(true)}>
            {texts('pane.check.dismiss')}
          </Button>
        )}
      </span>
      {isDismissing && (
        <ReasonForm
          label={texts('pane.check.dismissReason')}
          confirm={texts('pane.check.dismiss')}
          isBusy={isBusy}
          onConfirm={(reason) => actions.onDismiss(finding.key, reason)}
          onBack={() => setIsDismissing(false)}
        />
      )}
    </li>
  );
}
