import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { ContactCardGroupRegular } from '@fluentui/react-icons/svg/contact-card-group';
import { TableCheckerRegular } from '@fluentui/react-icons/svg/table-checker';
import type { Place } from '../../domain/problem';
import { Panel } from '../app/Panel';
import type { OverviewState } from '../app/useOverview';
import { useTexts } from '../language/TextsContext';
import { JobStatus } from '../results/JobStatus';
import type { JobRunner } from '../running/useJobRunner';
import { Health } from './Health';
import { JobButton, type PaneJob } from './JobButton';
import { JobTiles } from './JobTiles';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } });

interface Props {
  readonly overview: OverviewState;
  readonly runner: JobRunner;
  /** Whether the sheets are being looked through before setting up. */
  readonly isLooking: boolean;
  readonly onStart: (job: string) => void;
  /** Shows what setting up would take over, even where nothing is doubtful. */
  readonly onReview: () => void;
  readonly onGoTo: (place: Place) => void;
  readonly onRefresh: () => void;
}

/** The state of the files, what to do next, and what is being done. */
export function HomePage({ overview, runner, isLooking, onStart, onReview, onGoTo, onRefresh }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { state } = runner;
  return (
    <div className={styles.page}>
      <JobStatus runner={runner} onStart={onStart} onGoTo={onGoTo} />
      {isLooking && <Spinner size="tiny" label={texts('phases.readingSheets')} />}
      {overview.kind === 'loading' && <Spinner size="tiny" label={texts('pane.loading')} />}
      {overview.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {texts('pane.home.readFailed')}{' '}
            <Button size="small" onClick={onRefresh}>
              {texts('pane.tryAgain')}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {overview.kind === 'known' && <Health overview={overview.overview} onGoTo={onGoTo} onRefresh={onRefresh} />}
      <NextSteps hasTables={overview.kind === 'known' && overview.overview.tables.length > 0} isBusy={isLooking || state.kind === 'running'} onStart={onStart} onReview={onReview} />
    </div>
  );
}

interface NextProps {
  readonly hasTables: boolean;
  readonly isBusy: boolean;
  readonly onStart: (job: string) => void;
  readonly onReview: () => void;
}

/** What can be done with structured tables besides cards, in the order of the ribbon. */
const MORE_JOBS: readonly PaneJob[] = ['validate', 'findDuplicates', 'classify', 'assessCredit', 'planRoutes', 'registerArchives', 'borrow', 'returnLoan', 'destroy', 'verifyRegister'];

function NextSteps({ hasTables, isBusy, onStart, onReview }: NextProps): React.JSX.Element {
  const texts = useTexts();
  const setUp = (
    <JobButton
      key="setUp"
      job="setUpWorkbook"
      isPrimary={!hasTables}
      icon={<TableCheckerRegular />}
      isDisabled={isBusy}
      onStart={() => onStart('setUpWorkbook')}
    />
  );
  const cards = (
    <JobButton
      key="cards"
      job="buildCards"
      isPrimary={hasTables}
      icon={<ContactCardGroupRegular />}
      isDisabled={isBusy}
      onStart={() => onStart('buildCards')}
    />
  );
  return (
    <Panel title={texts('pane.home.next')}>
      {hasTables ? [cards, <JobTiles key="more" jobs={MORE_JOBS} isDisabled={isBusy} onStart={onStart} />, setUp] : [setUp, cards]}
      <Link as="button" disabled={isBusy} onClick={onReview}>
        {texts('pane.home.review')}
      </Link>
    </Panel>
  );
}
