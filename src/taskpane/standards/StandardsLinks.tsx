import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { wordJob } from '../../i18n/wordJob';
import type { ExcelDoor } from '../../workbook/runExcel';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { LazyStandards } from './LazyStandards';
import type { SettingForm } from './model/settingForm';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const JOBS: readonly SettingForm['job'][] = ['classify', 'assessCredit', 'planRoutes'];

/** The standards of all jobs, from the page for settings. */
export function StandardsLinks({ door }: { readonly door: ExcelDoor }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [job, setJob] = useState<SettingForm['job']>();
  if (job) return <LazyStandards key={job} door={door} job={job} onBack={() => setJob(undefined)} />;
  return (
    <Panel title={texts('standards.title')}>
      <Caption1 className={styles.quiet}>{texts('standards.intro')}</Caption1>
      <div className={styles.links}>
        {JOBS.map((one) => (
          <Button key={one} size="small" onClick={() => setJob(one)}>
            {wordJob(texts, one)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
