import { makeStyles, Subtitle1, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../domain/problem';
import type { FixChoice } from '../../domain/validation/cellChanges';
import { listed } from '../../jobs/options';
import { goTo } from '../../workbook/goTo';
import { ArchivePage } from '../archive/ArchivePage';
import { ArchiveSettingsPanel } from '../archive/ArchiveSettingsPanel';
import { useArchive } from '../archive/useArchive';
import { useSteps } from '../archive/useSteps';
import { CheckPage } from '../check/CheckPage';
import { DuplicatesPanel } from '../check/DuplicatesPanel';
import { JoinsPanel } from '../check/JoinsPanel';
import { useCheck } from '../check/useCheck';
import { FirstRunHint } from '../firstRun/FirstRunHint';
import { CustomersPage } from '../customers/CustomersPage';
import { FilingReminder } from '../home/FilingReminder';
import { LoansReminder } from '../home/LoansReminder';
import { HomePage } from '../home/HomePage';
import { useTexts } from '../language/TextsContext';
import type { PersonalChoices } from '../personal';
import { JobStatus } from '../results/JobStatus';
import { ReportsPage } from '../reports/ReportsPage';
import { quietContext, useJobRunner } from '../running/useJobRunner';
import type { PaneServices } from '../services';
import { PersonalPanel } from '../settings/PersonalPanel';
import { WorkbookSettingsPanel } from '../settings/WorkbookSettingsPanel';
import { SetUpPage } from '../setUp/SetUpPage';
import { useSetUp } from '../setUp/useSetUp';
import { StandardsLinks } from '../standards/StandardsLinks';
import { useCustomers } from '../customers/useCustomers';
import { useOverview } from './useOverview';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  // Excel on a Mac draws its own button over the top right 34 x 32 pixels.
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 40px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Six pages do not stand side by side in 320 pixels.
  tabList: { flexWrap: 'wrap' },
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 300px)': { padding: tokens.spacingHorizontalM },
  },
});

const PAGES = ['home', 'customers', 'check', 'reports', 'archive', 'settings'] as const;
type Page = (typeof PAGES)[number];

/** Pages that a workbook without structured tables has nothing for. */
const NEEDS_TABLES: ReadonlySet<Page> = new Set(['customers', 'reports', 'archive']);

/** Jobs of the ribbon that need a choice which one click cannot make: their page opens instead. */
const CHOSEN_ON_PAGE: Readonly<Record<string, Page | undefined>> = { borrow: 'archive', returnLoan: 'archive', destroy: 'archive' };

interface Props {
  readonly services: PaneServices;
  readonly choices: PersonalChoices;
  readonly onChoose: (choices: PersonalChoices) => void;
}

/** Header, pages and what they share: the overview of the workbook and the one job that may run. */
export function Pane({ services, choices, onChoose }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [page, setPage] = useState<Page>('home');
  const [date, setDate] = useState('');
  const { state: overview, refresh } = useOverview(services.door);
  const wishes = useMemo(() => ({ language: texts.language, person: choices.person, date }), [texts, choices.person, date]);
  const runner = useJobRunner(services, wishes, refresh);
  const { start } = runner;
  const setUp = useSetUp(services, wishes, start);
  const { ask, leave } = setUp;
  const begin = useCallback(
    (job: string, given?: Readonly<Record<string, string>>) => {
      setPage(CHOSEN_ON_PAGE[job] ?? 'home');
      if (!choices.introductionSeen) onChoose({ ...choices, introductionSeen: true });
      if (CHOSEN_ON_PAGE[job]) leave();
      else if (job === 'setUpWorkbook') ask();
      else {
        leave();
        void start(job, given);
      }
    },
    [start, ask, leave, choices, onChoose],
  );
  const isBusy = runner.state.kind === 'running' || setUp.state.kind === 'looking';
  // A request that comes while a job is running waits with the others until it has ended.
  useEffect(() => (isBusy ? undefined : services.requests.listen(({ name, given }) => begin(name, given))), [services, begin, isBusy]);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.scrollTo?.(0, 0), [page, runner.state.kind, setUp.state.kind]);
  const hasTables = overview.kind === 'known' && overview.overview.tables.length > 0;
  const hasCustomers = overview.kind === 'known' && overview.overview.tables.some(({ table }) => table === 'Customers');
  const pages = PAGES.filter((one) => (one === 'customers' ? hasCustomers : hasTables || !NEEDS_TABLES.has(one)));
  const customers = useCustomers(services, wishes, page === 'customers', overview);
  const archive = useArchive(services, wishes, page === 'home' || page === 'archive', overview);
  const steps = useSteps(services, wishes, page === 'home' || page === 'archive', overview);
  const check = useCheck(services, wishes, page === 'check', overview);
  const propose = useCallback((choice: FixChoice) => services.proposeFixes(quietContext(services, wishes), choice), [services, wishes]);
  const isRunning = runner.state.kind === 'running';
  const buildChosen = (keys: readonly string[]): void => {
    setPage('home');
    void start('buildCards', { customers: listed(keys) });
  };
  const showPlace = (place: Place): void => void goTo(services.door, place).catch(() => undefined);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <img src="assets/icons/app-48.png" width={24} height={24} alt="" />
        <Subtitle1 as="h1" style={{ margin: 0 }}>
          {texts('pane.title')}
        </Subtitle1>
      </header>
      <nav className={styles.tabs} aria-label={texts('pane.navigation')}>
        <TabList className={styles.tabList} size="small" selectedValue={page} onTabSelect={(_, data) => setPage(PAGES.find((one) => one === data.value) ?? 'home')}>
          {pages.map((one) => (
            <Tab key={one} value={one}>
              {texts(`pane.pages.${one}`)}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.page} ref={top}>
        {page === 'home' && setUp.state.kind === 'confirming' && (
          <SetUpPage proposal={setUp.state.proposal} onConfirm={setUp.confirm} onBack={leave} onGoTo={showPlace} />
        )}
        {page === 'home' && setUp.state.kind !== 'confirming' && !choices.introductionSeen && (
          <FirstRunHint onDone={() => onChoose({ ...choices, introductionSeen: true })} />
        )}
        {page === 'home' && setUp.state.kind !== 'confirming' && <FilingReminder archive={archive} onShow={() => setPage('archive')} />}
        {page === 'home' && setUp.state.kind !== 'confirming' && <LoansReminder steps={steps} onShow={() => setPage('archive')} />}
        {page === 'home' && setUp.state.kind !== 'confirming' && (
          <HomePage
            overview={overview}
            runner={runner}
            isLooking={setUp.state.kind === 'looking'}
            onStart={begin}
            onReview={setUp.review}
            onGoTo={showPlace}
            onRefresh={refresh}
          />
        )}
        {page !== 'home' && page !== 'settings' && <JobStatus runner={runner} onStart={begin} onGoTo={showPlace} />}
        {page === 'check' && <CheckPage check={check} isBusy={isRunning} propose={propose} onStart={(job, given) => void start(job, given)} onGoTo={showPlace} />}
        {page === 'check' && (
          <DuplicatesPanel services={services} wishes={wishes} overview={overview} isBusy={isRunning} onStart={(job, given) => void start(job, given)} />
        )}
        {page === 'check' && <JoinsPanel services={services} wishes={wishes} overview={overview} isBusy={isRunning} onStart={(job, given) => void start(job, given)} />}
        {page === 'reports' && <ReportsPage services={services} wishes={wishes} overview={overview} isBusy={isRunning} onStart={(job, given) => void start(job, given)} />}
        {page === 'archive' && <ArchivePage archive={archive} steps={steps} isBusy={isRunning} onStart={(job, given) => void start(job, given)} />}
        {page === 'archive' && archive !== undefined && archive !== 'none' && <ArchiveSettingsPanel door={services.door} archive={archive} onSaved={refresh} />}
        {page === 'customers' && <CustomersPage customers={customers} isBusy={isRunning} onBuild={buildChosen} />}
        {page === 'settings' && overview.kind === 'known' && (
          <WorkbookSettingsPanel door={services.door} settings={overview.overview.settings} onSaved={refresh} />
        )}
        {page === 'settings' && overview.kind === 'known' && <StandardsLinks door={services.door} />}
        {page === 'settings' && <PersonalPanel choices={choices} onChange={onChoose} date={date} onDate={setDate} />}
      </main>
    </div>
  );
}
