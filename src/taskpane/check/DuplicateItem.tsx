import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { wordReason } from '../../i18n/wordDuplicate';
import type { DuplicateEntry } from '../../jobs/duplicateList';
import { listed } from '../../jobs/options';
import { useTexts } from '../language/TextsContext';
import type { StartJob } from './DuplicatesPanel';
import { JoinChoice } from './JoinChoice';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  names: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  // A long name beside it must not break the word in two.
  level: { flexShrink: 0, whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly entry: DuplicateEntry;
  /** Whether the two can be joined where they stand. */
  readonly canJoin: boolean;
  readonly isBusy: boolean;
  readonly onStart: StartJob;
}

/** Two customers that may be one: why, and what a person makes of it. */
export function DuplicateItem({ entry, canJoin, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isChoosing, setIsChoosing] = useState(false);
  const { survivor, merged, pair } = entry;
  return (
    <li className={styles.item}>
      <span className={styles.names}>
        <Badge className={styles.level} appearance="tint" color={pair.level === 'sure' ? 'danger' : 'warning'}>
          {texts(`duplicates.level.${pair.level}`)}
        </Badge>
        <span>
          <Text weight="semibold" block>
            {survivor.label}
          </Text>
          <Text block>{merged.label}</Text>
        </span>
      </span>
      <Caption1 className={styles.muted}>{pair.reasons.map((reason) => wordReason(reason, texts)).join('; ')}</Caption1>
      {isChoosing ? (
        <JoinChoice entry={entry} isBusy={isBusy} onStart={onStart} onBack={() => setIsChoosing(false)} />
      ) : (
        <span className={styles.buttons}>
          {canJoin && (
            <Button size="small" disabled={isBusy} onClick={() => setIsChoosing(true)}>
              {texts('pane.duplicates.join')}
            </Button>
          )}
          <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => onStart('findDuplicates', { apart: listed([survivor.key, merged.key]) })}>
            {texts('duplicates.decision.notSame')}
          </Button>
        </span>
      )}
    </li>
  );
}
