import { useState } from 'react';
import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Place, Problem } from '../../domain/problem';
import { wordPlace, wordProblem } from '../../i18n/wordProblem';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  where: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  rule: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'flex-start' },
});

const SEVERITIES = ['error', 'warning', 'hint'] as const;
const BADGES = { error: 'danger', warning: 'warning', hint: 'informative' } as const;
const SHOWN_AT_FIRST = 4;
/** The pane stays quick whatever a workbook holds; all of them stand in the report sheets. */
const SHOWN_AT_MOST = 200;

interface Props {
  readonly problems: readonly Problem[];
  readonly onGoTo: (place: Place) => void;
}

/** Problems by severity, the gravest first; each place is a link to its cell. */
export function ProblemList({ problems, onGoTo }: Props): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      {SEVERITIES.map((severity) => {
        const ofSeverity = problems.filter((problem) => problem.severity === severity);
        return ofSeverity.length > 0 && <Group key={severity} severity={severity} problems={ofSeverity} onGoTo={onGoTo} />;
      })}
    </div>
  );
}

function Group({ severity, problems, onGoTo }: Props & { readonly severity: (typeof SEVERITIES)[number] }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const shown = problems.slice(0, isWhole ? SHOWN_AT_MOST : SHOWN_AT_FIRST);
  return (
    <section className={styles.group}>
      <Badge className={styles.more} appearance="tint" color={BADGES[severity]}>
        {texts(`pane.problems.${severity}`, { count: problems.length })}
      </Badge>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <Item key={index} problem={problem} onGoTo={onGoTo} />
        ))}
      </ul>
      {!isWhole && problems.length > shown.length && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => setIsWhole(true)}>
          {texts('pane.problems.showAll', { count: problems.length })}
        </Button>
      )}
    </section>
  );
}

function Item({ problem, onGoTo }: { readonly problem: Problem; readonly onGoTo: (place: Place) => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const place = wordPlace(problem);
  return (
    <li className={styles.item}>
      <Text size={200}>{wordProblem(texts, problem)}</Text>
      <span className={styles.where}>
        {place !== '' && (
          <Link as="button" style={{ fontSize: tokens.fontSizeBase200 }} onClick={() => onGoTo(problem.place)}>
            {place}
          </Link>
        )}
        {problem.rule !== undefined && (
          <Text size={200} className={styles.rule}>
            {texts('pane.problems.rule', { rule: problem.rule })}
          </Text>
        )}
      </span>
    </li>
  );
}
