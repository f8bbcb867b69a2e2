import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { jobs } from '../../i18n/en-US/jobs';
import { wordJob } from '../../i18n/wordJob';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  job: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { width: '100%' },
  text: { color: tokens.colorNeutralForeground2 },
});

/** A job that the pane can start. */
export type PaneJob = keyof typeof jobs;

interface Props {
  readonly job: PaneJob;
  readonly isPrimary: boolean;
  readonly icon: React.JSX.Element;
  readonly isDisabled: boolean;
  readonly onStart: () => void;
}

/** A button that starts a job, with a line on what it does. */
export function JobButton({ job, isPrimary, icon, isDisabled, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.job}>
      <Button
        className={styles.button}
        appearance={isPrimary ? 'primary' : 'secondary'}
        size={isPrimary ? 'large' : 'medium'}
        icon={icon}
        disabled={isDisabled}
        onClick={onStart}
        data-job={job}
        aria-describedby={`${job}-text`}
      >
        {wordJob(texts, job)}
      </Button>
      <Caption1 id={`${job}-text`} className={styles.text}>
        {texts(`jobs.${job}.description`)}
      </Caption1>
    </div>
  );
}
