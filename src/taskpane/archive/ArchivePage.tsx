import { Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { wordJob } from '../../i18n/wordJob';
import { Panel } from '../app/Panel';
import type { PaneJob } from '../home/JobButton';
import { useTexts } from '../language/TextsContext';
import { CalendarPanel } from './CalendarPanel';
import { LookUpPanel } from './LookUpPanel';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import { StepPanels } from './StepPanels';
import { StatePanel } from './StatePanel';
import type { ArchiveState } from './useArchive';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});

interface Props {
  readonly archive: ArchiveState;
  /** Loans and destructions; undefined until they are read. */
  readonly steps: StepsOverview | undefined;
  readonly isBusy: boolean;
  /** Starts a job with its options. */
  readonly onStart: (job: PaneJob, given: Readonly<Record<string, string>>) => void;
}

/** The company's archive: what is there, what falls due, and where a document is. */
export function ArchivePage({ archive, steps, isBusy, onStart }: Props): React.JSX.Element {
  const texts = useTexts();
  return (
    <>
      {archive === undefined && <Spinner size="tiny" label={texts('pane.loading')} />}
      {archive === 'none' && <Text>{texts('archive.pane.none')}</Text>}
      <RegisterPanel isBusy={isBusy} onStart={onStart} />
      {archive !== undefined && archive !== 'none' && (
        <>
          {steps && <StepPanels steps={steps} isBusy={isBusy} onStart={onStart} />}
          <CalendarPanel calendar={archive.calendar} />
          <LookUpPanel archive={archive} />
          <StatePanel archive={archive} />
        </>
      )}
    </>
  );
}

function RegisterPanel({ isBusy, onStart }: Omit<Props, 'archive' | 'steps'>): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Panel title={wordJob(texts, 'registerArchives')}>
      <Caption1 className={styles.text}>{texts('jobs.registerArchives.description')}</Caption1>
      <Button
        className={styles.start}
        appearance="primary"
        disabled={isBusy}
        icon={<img src="assets/icons/registerArchives-48.png" width={20} height={20} alt="" />}
        onClick={() => onStart('registerArchives', {})}
      >
        {wordJob(texts, 'registerArchives')}
      </Button>
    </Panel>
  );
}
