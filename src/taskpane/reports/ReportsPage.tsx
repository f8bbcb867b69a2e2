import { Button, Caption1, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { GRADE_STANDARDS } from '../../domain/classification/standard';
import { wordJob } from '../../i18n/wordJob';
import { Panel } from '../app/Panel';
import type { OverviewState } from '../app/useOverview';
import type { PaneJob } from '../home/JobButton';
import { useTexts } from '../language/TextsContext';
import type { RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';
import { LazyStandards } from '../standards/LazyStandards';
import type { SettingForm } from '../standards/model/settingForm';
import { LazyComposition } from './composition/LazyComposition';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly isBusy: boolean;
  /** Opens the standards that a job goes by. */
  readonly onStandards: (job: SettingForm['job']) => void;
  /** Starts a job with its options. */
  readonly onStart: (job: PaneJob, given: Readonly<Record<string, string>>) => void;
}

interface PageProps extends Omit<Props, 'onStandards'> {
  readonly services: PaneServices;
  readonly wishes: RunWishes;
  readonly overview: OverviewState;
}

/** Jobs that say something about customers, each with what a person can choose for one run. */
export function ReportsPage({ isBusy, onStart, ...workbook }: PageProps): React.JSX.Element {
  const [standards, setStandards] = useState<SettingForm['job']>();
  if (standards) return <LazyStandards door={workbook.services.door} job={standards} onBack={() => setStandards(undefined)} />;
  const jobs = { isBusy, onStart, onStandards: setStandards };
  return (
    <>
      <LazyComposition isBusy={isBusy} onStart={(given) => onStart('composeReports', given)} {...workbook} />
      <ClassifyPanel {...jobs} />
      <JobPanel job="assessCredit" given={NOTHING} {...jobs} />
      <RoutesPanel {...jobs} />
    </>
  );
}

const NOTHING: Readonly<Record<string, string>> = {};

interface JobPanelProps extends Props {
  readonly job: SettingForm['job'];
  readonly given: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

function JobPanel({ job, given, isBusy, onStart, onStandards, children }: JobPanelProps): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Panel title={wordJob(texts, job)}>
      <Caption1 className={styles.text}>{texts(`jobs.${job}.description`)}</Caption1>
      {children}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isBusy}
          icon={<img src={`assets/icons/${job}-48.png`} width={20} height={20} alt="" />}
          onClick={() => onStart(job, given)}
        >
          {wordJob(texts, job)}
        </Button>
        <Button aria-label={texts('standards.openFor', { job: wordJob(texts, job) })} onClick={() => onStandards(job)}>
          {texts('standards.open')}
        </Button>
      </div>
    </Panel>
  );
}

function ClassifyPanel(props: Props): React.JSX.Element {
  const texts = useTexts();
  const [standard, setStandard] = useState('');
  const [hasColumns, setHasColumns] = useState(false);
  const given = { ...(standard !== '' && { standard }), ...(hasColumns && { columns: 'yes' }) };
  return (
    <JobPanel job="classify" given={given} {...props}>
      <Field label={texts('pane.reports.standard')}>
        <Select value={standard} onChange={(_, { value }) => setStandard(value)}>
          <option value="">{texts('pane.reports.asWorkbook')}</option>
          {GRADE_STANDARDS.map((one) => (
            <option key={one} value={one}>
              {texts(`pane.reports.standards.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox label={texts('pane.reports.columns')} checked={hasColumns} onChange={(_, { checked }) => setHasColumns(checked === true)} />
    </JobPanel>
  );
}

const BY = ['region', 'salesperson'] as const;

function RoutesPanel(props: Props): React.JSX.Element {
  const texts = useTexts();
  const [by, setBy] = useState('');
  const [shape, setShape] = useState('');
  const given = { ...(by !== '' && { by }), ...(shape !== '' && { roundTrip: shape }) };
  return (
    <JobPanel job="planRoutes" given={given} {...props}>
      <Field label={texts('pane.reports.by')}>
        <Select value={by} onChange={(_, { value }) => setBy(value)}>
          <option value="">{texts('pane.reports.asWorkbook')}</option>
          {BY.map((one) => (
            <option key={one} value={one}>
              {texts(`pane.reports.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts('pane.reports.shape')}>
        <Select value={shape} onChange={(_, { value }) => setShape(value)}>
          <option value="">{texts('pane.reports.asWorkbook')}</option>
          <option value="yes">{texts('pane.reports.roundTrip')}</option>
          <option value="no">{texts('pane.reports.openPath')}</option>
        </Select>
      </Field>
    </JobPanel>
  );
}
