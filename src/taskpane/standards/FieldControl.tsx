import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useTexts } from '../language/TextsContext';
import type { Draft } from './model/draft';
import { shownEntry, type FieldFault } from './model/fieldReading';
import type { SettingField } from './model/settingForm';
import { wordHint, wordText, wordUnit } from './wordField';

const useStyles = makeStyles({ wide: { minWidth: 0, width: '100%' } });

interface Props {
  readonly field: SettingField;
  readonly entry: Draft;
  /** What the policy has there. */
  readonly usual: Draft;
  readonly fault: FieldFault | undefined;
  readonly onChange: (entry: Draft) => void;
}

/** One setting with its label, unit, default, bounds, and what is wrong with what was typed. */
export function FieldControl({ field, entry, usual, fault, onChange }: Props): React.JSX.Element {
  const texts = useTexts();
  const label = wordText(texts, field.label);
  if (field.kind === 'flag') return <Checkbox label={label} checked={entry === true} onChange={(_, { checked }) => onChange(checked === true)} />;
  const hint = wordHint(texts, field, usual);
  return (
    <Field
      label={label}
      required={field.kind === 'text' && field.isNeeded}
      {...(hint === undefined ? {} : { hint })}
      {...(fault ? { validationState: 'error' as const, validationMessage: texts(`standards.faults.${fault.code}`, fault.facts) } : {})}
    >
      <Control field={field} shown={shownEntry(field, entry)} onChange={onChange} />
    </Field>
  );
}

function Control({ field, shown, onChange, ...given }: { readonly field: Exclude<SettingField, { kind: 'flag' }>; readonly shown: string; readonly onChange: (text: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  switch (field.kind) {
    case 'number':
      return <Input {...given} className={styles.wide} inputMode={field.bounds.isWhole ? 'numeric' : 'decimal'} value={shown} contentAfter={wordUnit(texts, field.unit)} onChange={(_, { value }) => onChange(value)} />;
    case 'choice':
      return (
        <Select {...given} className={styles.wide} value={shown} onChange={(_, { value }) => onChange(value)}>
          {field.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {wordText(texts, label)}
            </option>
          ))}
        </Select>
      );
    case 'text': {
      const placeholder = field.placeholder ? { placeholder: wordText(texts, field.placeholder) } : {};
      return field.isLong ? (
        <Textarea {...given} className={styles.wide} resize="vertical" value={shown} {...placeholder} onChange={(_, { value }) => onChange(value)} />
      ) : (
        <Input {...given} className={styles.wide} value={shown} {...placeholder} onChange={(_, { value }) => onChange(value)} />
      );
    }
    case 'words':
      return <Textarea {...given} className={styles.wide} resize="vertical" rows={4} value={shown} onChange={(_, { value }) => onChange(value)} />;
  }
}
