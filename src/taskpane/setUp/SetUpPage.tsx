import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/problem';
import type { SetUpProposal } from '../../jobs/setUpProposal';
import { useTexts } from '../language/TextsContext';
import { ListPanel } from './ListPanel';
import type { Decisions } from './setUpChoice';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  buttons: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly proposal: SetUpProposal;
  /** With what was chosen, as the job's `choices`. */
  readonly onConfirm: (choices: string) => void;
  readonly onBack: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** What setting up would take over: a person confirms or corrects tables and fields before anything is written. */
export function SetUpPage({ proposal, onConfirm, onBack, onGoTo }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [decisions, setDecisions] = useState<Decisions>({});
  const isEmpty = proposal.lists.length === 0;
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.title}>
        {texts(isEmpty ? 'pane.setUp.none' : 'pane.setUp.title')}
      </Title3>
      <Text>{texts(isEmpty ? 'pane.setUp.noneText' : 'pane.setUp.text')}</Text>
      {proposal.lists.map((list) => (
        <ListPanel key={list.list.id} list={list} decisions={decisions} onDecide={setDecisions} onGoTo={onGoTo} />
      ))}
      <div className={styles.buttons}>
        {!isEmpty && (
          <Button appearance="primary" data-action="confirm" onClick={() => onConfirm(JSON.stringify(decisions))}>
            {texts('pane.setUp.confirm')}
          </Button>
        )}
        <Button onClick={onBack}>{texts('pane.setUp.back')}</Button>
      </div>
    </div>
  );
}
