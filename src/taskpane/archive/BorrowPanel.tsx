import { Button, Caption1, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LOAN_MANNERS } from '../../domain/archive/borrowing/access';
import { LOAN_MANNER_ITEMS } from '../../domain/catalogue/listItems';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import { Panel } from '../app/Panel';
import type { PaneJob } from '../home/JobButton';
import { useTexts } from '../language/TextsContext';
import { requestText } from './decisionText';

const useStyles = makeStyles({
  pairs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});

const FIELDS = ['document', 'borrower', 'purpose', 'department', 'filedBy'] as const;
type Given = Readonly<Record<string, string>>;

interface Props {
  readonly steps: StepsOverview;
  readonly isBusy: boolean;
  readonly onStart: (job: PaneJob, given: Given) => void;
}

/** A7: a request, with what the policy says of it before anything is written. */
export function BorrowPanel({ steps, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [form, setForm] = useState<Given>({ manner: 'lent' });
  const set = (key: string, value: string): void => setForm({ ...form, [key]: value });
  const given = optionsOf(form);
  const isComplete = ['document', 'borrower', 'purpose'].every((key) => (form[key] ?? '').trim() !== '');
  const decision = isComplete ? requestText(() => steps.decideRequest(given), texts) : undefined;
  return (
    <Panel title={texts('archiveSteps.borrow.title')}>
      <div className={styles.pairs}>
        {FIELDS.map((key) => (
          <Field key={key} size="small" label={texts(`archiveSteps.borrow.${key}`)}>
            <Input size="small" value={form[key] ?? ''} onChange={(_, data) => set(key, data.value)} {...(key === 'borrower' || key === 'filedBy' ? { list: 'archive-names' } : {})} />
          </Field>
        ))}
        <Field size="small" label={texts('archiveSteps.borrow.manner')}>
          <Select size="small" value={form['manner'] ?? 'lent'} onChange={(_, data) => set('manner', data.value)}>
            {LOAN_MANNERS.map((manner) => (
              <option key={manner} value={manner}>
                {LOAN_MANNER_ITEMS.find(({ key }) => key === manner)?.label[texts.language]}
              </option>
            ))}
          </Select>
        </Field>
        {(['from', 'to'] as const).map((key) => (
          <Field key={key} size="small" label={texts(`archiveSteps.borrow.${key}`)}>
            <Input size="small" type="date" value={form[key] ?? ''} onChange={(_, data) => set(key, data.value)} />
          </Field>
        ))}
      </div>
      {decision ? (
        <MessageBar intent={decision.intent} layout="multiline">
          <MessageBarBody role="status">{decision.text}</MessageBarBody>
        </MessageBar>
      ) : (
        <Caption1 className={styles.quiet}>{texts('archiveSteps.borrow.fill')}</Caption1>
      )}
      <Button className={styles.start} appearance="primary" disabled={isBusy || !decision || decision.intent === 'error'} onClick={() => onStart('borrow', { step: 'request', ...given })}>
        {texts('archiveSteps.borrow.record')}
      </Button>
    </Panel>
  );
}

/** The form's fields as the job's options; what is empty is left out. */
const optionsOf = ({ borrower, ...others }: Given): Given => Object.fromEntries(Object.entries({ ...others, who: borrower ?? '' }).filter(([, value]) => value.trim() !== ''));
