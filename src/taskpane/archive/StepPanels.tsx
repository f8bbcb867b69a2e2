import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import type { PaneJob } from '../home/JobButton';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { BorrowPanel } from './BorrowPanel';
import { DestroyPanel } from './DestroyPanel';
import { ReturnPanel, WaitingPanel } from './LoansPanel';

interface Props {
  readonly steps: StepsOverview;
  readonly isBusy: boolean;
  readonly onStart: (job: PaneJob, given: Readonly<Record<string, string>>) => void;
}

/** Loans and destructions. One person acts; what that person may do is said, who it is nobody checks. */
export function StepPanels({ steps, isBusy, onStart }: Props): React.JSX.Element {
  const texts = useTexts();
  const [who, setWho] = useState('');
  const shared = { steps, who: who.trim(), isBusy, onStart };
  return (
    <>
      <datalist id="archive-names">
        {steps.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <BorrowPanel steps={steps} isBusy={isBusy} onStart={onStart} />
      <Panel title={texts('archiveSteps.who')}>
        <Field size="small" label={texts('archiveSteps.who')} hint={texts('archiveSteps.whoHint')}>
          <Input size="small" value={who} list="archive-names" onChange={(_, data) => setWho(data.value)} />
        </Field>
      </Panel>
      <WaitingPanel {...shared} />
      <ReturnPanel {...shared} />
      <DestroyPanel {...shared} />
    </>
  );
}
