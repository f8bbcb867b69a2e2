import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { SEVERITIES, type Severity } from '../../domain/validation/rule';
import { useTexts } from '../language/TextsContext';
import { ReasonForm } from './ReasonForm';

interface Props {
  /** What the rule weighs now. */
  readonly now: Severity;
  readonly isBusy: boolean;
  readonly onConfirm: (severity: Severity, reason: string) => void;
  readonly onBack: () => void;
}

/** Asks what a rule is to weigh in this workbook, and why. */
export function SeverityForm({ now, isBusy, onConfirm, onBack }: Props): React.JSX.Element {
  const texts = useTexts();
  const others = SEVERITIES.filter((one) => one !== now);
  const [chosen, setChosen] = useState<Severity>(others[0] ?? now);
  return (
    <ReasonForm
      label={texts('pane.check.severityReason')}
      confirm={texts('pane.check.changeSeverity')}
      isBusy={isBusy}
      onConfirm={(reason) => onConfirm(chosen, reason)}
      onBack={onBack}
    >
      <Field label={texts('pane.check.severityHere')}>
        <Select size="small" value={chosen} onChange={(_, { value }) => setChosen(others.find((one) => one === value) ?? chosen)}>
          {others.map((one) => (
            <option key={one} value={one}>
              {texts(`validation.severities.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </ReasonForm>
  );
}
