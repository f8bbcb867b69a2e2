import { Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { findField } from '../../domain/catalogue/catalogue';
import type { CellChange, FixChoice } from '../../domain/validation/cellChanges';
import { shownValue, wordField } from '../../i18n/wordFinding';
import { placeText } from '../../i18n/wordProblem';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxHeight: '45vh', overflowY: 'auto' },
  item: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const SHOWN_AT_MOST = 200;

/** What mending would do to the cells. */
export interface MendProposal {
  readonly changes: readonly CellChange[];
  /** Cells with formulas: they stay. */
  readonly formulas: readonly CellChange[];
}

interface Props {
  readonly choice: FixChoice;
  readonly propose: (choice: FixChoice) => Promise<MendProposal>;
  readonly onConfirm: (choice: FixChoice) => void;
  readonly onBack: () => void;
}

/** Every change that mending would make, before anything is written. */
export function MendPreview({ choice, propose, onConfirm, onBack }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [proposal, setProposal] = useState<MendProposal | 'failed'>();
  useEffect(() => {
    let isCurrent = true;
    propose(choice).then(
      (found) => isCurrent && setProposal(found),
      () => isCurrent && setProposal('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [choice, propose]);
  const changes = proposal && proposal !== 'failed' ? proposal.changes : [];
  const kept = proposal && proposal !== 'failed' ? proposal.formulas.length : 0;
  return (
    <Panel title={texts('pane.check.previewTitle')} isAccented>
      {proposal === undefined && <Spinner size="tiny" label={texts('pane.loading')} />}
      {proposal === 'failed' && <Text role="alert">{texts('pane.home.readFailed')}</Text>}
      <ul className={styles.list}>
        {changes.slice(0, SHOWN_AT_MOST).map((change) => (
          <Change key={`${change.table} ${change.field} ${change.row}`} change={change} />
        ))}
      </ul>
      {changes.length > SHOWN_AT_MOST && <Caption1>{texts('pane.check.andMore', { count: changes.length - SHOWN_AT_MOST })}</Caption1>}
      {kept > 0 && <Caption1>{texts('pane.check.formulasKept', { count: kept })}</Caption1>}
      <div className={styles.buttons}>
        {changes.length > 0 && (
          <Button appearance="primary" onClick={() => onConfirm(choice)}>
            {texts('pane.check.mendCells', { count: changes.length })}
          </Button>
        )}
        <Button appearance="subtle" onClick={onBack}>
          {texts('pane.check.back')}
        </Button>
      </div>
    </Panel>
  );
}

function Change({ change }: { readonly change: CellChange }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const shown = (value: CellChange['value']): string => shownValue(texts, findField(change.table, change.field), value);
  const old = shown(change.old);
  return (
    <li className={styles.item}>
      <Caption1 className={styles.muted}>
        {wordField(texts, change.table, change.field)} · {placeText(change.place)}
      </Caption1>
      <Text size={200}>
        <span className={styles.old}>{old === '' ? texts('validation.report.empty') : old}</span> → {shown(change.value)}
      </Text>
    </li>
  );
}
