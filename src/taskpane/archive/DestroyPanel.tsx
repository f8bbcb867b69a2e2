import { Button, Caption1, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isOpen, type DestructionForm, type ItemState } from '../../domain/archive/destruction/foldForms';
import type { FormAction } from '../../domain/archive/destruction/formStep';
import { DESTRUCTION_STEP_ITEMS } from '../../domain/catalogue/listItems';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import { wordJob } from '../../i18n/wordJob';
import { Panel } from '../app/Panel';
import type { PaneJob } from '../home/JobButton';
import { useTexts } from '../language/TextsContext';
import { refusalText } from './decisionText';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly steps: StepsOverview;
  /** Who takes the steps. */
  readonly who: string;
  readonly isBusy: boolean;
  readonly onStart: (job: PaneJob, given: Readonly<Record<string, string>>) => void;
}

/** A8: what is due, forms with their next step, and whether the register is intact. */
export function DestroyPanel({ steps, who, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { due, check, forms } = steps;
  const free = due.filter(({ reasons }) => reasons.length === 0).map(({ document }) => document.fileNumber);
  const listing = free.length > 0 ? steps.decideForm({ kind: 'list', by: who, fileNumbers: free, reason: '' }) : undefined;
  const isIntact = check.intact === check.rows;
  return (
    <Panel title={texts('archiveSteps.destroy.title')}>
      <Text>{texts('archiveSteps.destroy.due', { count: due.length, free: free.length })}</Text>
      <div className={styles.row}>
        <Button size="small" disabled={isBusy} onClick={() => onStart('destroy', {})}>
          {texts('archiveSteps.destroy.show')}
        </Button>
        <Button size="small" disabled={isBusy || listing?.kind !== 'done'} onClick={() => onStart('destroy', { step: 'list', who })}>
          {texts('archiveSteps.destroy.list')}
        </Button>
      </div>
      {listing?.kind === 'refused' && <Caption1 className={styles.quiet}>{refusalText(listing, texts)}</Caption1>}
      <ul className={styles.list}>
        {forms.map((form) => (
          <FormEntry key={form.number} form={form} steps={steps} who={who} isBusy={isBusy} onStart={onStart} />
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{texts('archiveSteps.destroy.forEver')}</Caption1>
      <Text>{texts(isIntact ? 'archiveSteps.destroy.intact' : 'archiveSteps.destroy.broken', { rows: check.rows, intact: check.intact })}</Text>
      <div className={styles.row}>
        <Button size="small" disabled={isBusy} onClick={() => onStart('verifyRegister', {})}>
          {wordJob(texts, 'verifyRegister')}
        </Button>
      </div>
    </Panel>
  );
}

type NextKind = 'review' | 'approve' | 'nameWitness' | 'execute';
const NEXT: Readonly<Partial<Record<ItemState, readonly NextKind[]>>> = { listed: ['review'], reviewed: ['approve'], approved: ['nameWitness'], witnessNamed: ['execute', 'nameWitness'] };
/** The job's names for the steps. */
const OPTION: Readonly<Record<NextKind | 'reject', string>> = { review: 'review', approve: 'approve', nameWitness: 'witness', execute: 'execute', reject: 'reject' };

function FormEntry({ form, steps, who, isBusy, onStart }: Props & { readonly form: DestructionForm }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [witness, setWitness] = useState('');
  const [reason, setReason] = useState('');
  const open = form.items.filter(isOpen);
  const state = open[0]?.state ?? 'listed';
  const actions = (NEXT[state] ?? []).map((kind): Exclude<FormAction, { kind: 'list' }> => (kind === 'nameWitness' ? { kind, form: form.number, by: who, witness } : { kind, form: form.number, by: who }));
  const all = [...actions, { kind: 'reject', form: form.number, by: who, fileNumbers: [], reason } as const].map((action) => ({ action, outcome: steps.decideForm(action) }));
  const [first] = all;
  const start = (kind: NextKind | 'reject'): void =>
    onStart('destroy', { step: OPTION[kind], form: form.number, who, ...(kind === 'nameWitness' ? { witness } : {}), ...(kind === 'reject' ? { reason } : {}) });
  return (
    <li className={styles.item}>
      <Text>{texts('archiveSteps.destroy.form', { form: form.number, count: open.length, state: DESTRUCTION_STEP_ITEMS.find(({ key }) => key === state)?.label[texts.language] ?? '' })}</Text>
      {(NEXT[state] ?? []).includes('nameWitness') && (
        <Field size="small" label={texts('archiveSteps.destroy.witness')}>
          <Input size="small" value={witness} list="archive-names" onChange={(_, data) => setWitness(data.value)} />
        </Field>
      )}
      <Field size="small" label={texts('archiveSteps.destroy.reason')}>
        <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.row}>
        {all.map(({ action, outcome }) => (
          <Button key={action.kind} size="small" disabled={isBusy || outcome.kind === 'refused'} onClick={() => start(action.kind)}>
            {texts(`archiveSteps.destroy.${action.kind}`)}
          </Button>
        ))}
      </div>
      {first?.outcome.kind === 'refused' && <Caption1 className={styles.quiet}>{refusalText(first.outcome, texts)}</Caption1>}
    </li>
  );
}
