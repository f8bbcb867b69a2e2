import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { wordJob } from '../../i18n/wordJob';
import { useTexts } from '../language/TextsContext';
import type { PaneJob } from './JobButton';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))', gap: tokens.spacingHorizontalS },
  tile: { justifyContent: 'flex-start', minWidth: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly jobs: readonly PaneJob[];
  readonly isDisabled: boolean;
  readonly onStart: (job: PaneJob) => void;
}

/** Jobs side by side, each with the picture that it has on the ribbon; what it does stands in its tip. */
export function JobTiles({ jobs, isDisabled, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.tiles}>
      {jobs.map((job) => (
        <Tooltip key={job} content={texts(`jobs.${job}.description`)} relationship="description">
          <Button
            className={styles.tile}
            icon={<img src={`assets/icons/${job}-48.png`} width={20} height={20} alt="" />}
            disabled={isDisabled}
            onClick={() => onStart(job)}
            data-job={job}
          >
            {wordJob(texts, job)}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}
