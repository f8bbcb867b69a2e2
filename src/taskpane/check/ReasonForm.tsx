import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  /** What is decided besides, above the reason. */
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onBack: () => void;
}

/** Asks for the reason of a decision; it is kept in the workbook with the person's name. */
export function ReasonForm({ label, confirm, isBusy, children, onConfirm, onBack }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '' && !isBusy;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onConfirm(reason.trim());
      }}
    >
      {children}
      <Field label={label}>
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <span className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={!isReady}>
          {confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onBack}>
          {texts('pane.check.back')}
        </Button>
      </span>
    </form>
  );
}
