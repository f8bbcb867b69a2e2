import { Button, Caption1, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { extraHeader, findField } from '../../domain/catalogue/catalogue';
import { shownValue, wordField } from '../../i18n/wordFinding';
import type { DifferingField, DuplicateEntry } from '../../jobs/duplicateList';
import { listed } from '../../jobs/options';
import { useTexts } from '../language/TextsContext';
import type { StartJob } from './DuplicatesPanel';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  swap: { alignSelf: 'flex-start' },
});

type Side = DifferingField['kept'];

const otherSide = (side: Side): Side => (side === 'survivor' ? 'merged' : 'survivor');

interface Props {
  readonly entry: DuplicateEntry;
  readonly isBusy: boolean;
  readonly onStart: StartJob;
  readonly onBack: () => void;
}

/** Who stays, and whose value each field gets. Sides are those of the entry, whoever stays. */
export function JoinChoice({ entry, isBusy, onStart, onBack }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isSwapped, setIsSwapped] = useState(false);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map(entry.fields.map(({ key, kept }) => [key, kept])));
  const [stays, goes] = isSwapped ? [entry.merged, entry.survivor] : [entry.survivor, entry.merged];
  const join = (): void =>
    onStart('mergeCustomers', {
      survivor: stays.key,
      merged: listed([goes.key]),
      choose: listed([...sides].map(([key, side]) => `${extraHeader(key) ?? key}:${isSwapped ? otherSide(side) : side}`)),
    });
  return (
    <>
      <Caption1>{texts('pane.duplicates.stays', { customer: stays.label })}</Caption1>
      <Button className={styles.swap} size="small" appearance="subtle" disabled={isBusy} onClick={() => setIsSwapped(!isSwapped)}>
        {texts('pane.duplicates.otherStays', { customer: goes.label })}
      </Button>
      {entry.fields.map((field) => (
        <FieldChoice key={field.key} field={field} side={sides.get(field.key) ?? field.kept} onChoose={(side) => setSides(new Map(sides).set(field.key, side))} />
      ))}
      <span className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={isBusy} onClick={join}>
          {texts('pane.duplicates.joinNow')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onBack}>
          {texts('pane.check.back')}
        </Button>
      </span>
    </>
  );
}

function FieldChoice({ field, side, onChoose }: { readonly field: DifferingField; readonly side: Side; readonly onChoose: (side: Side) => void }): React.JSX.Element {
  const texts = useTexts();
  const label = extraHeader(field.key) ?? wordField(texts, 'Customers', field.key);
  const shown = (value: DifferingField['survivor']): string => shownValue(texts, findField('Customers', field.key), value) || texts('validation.report.empty');
  return (
    <div>
      <Caption1 block>{label}</Caption1>
      <RadioGroup aria-label={label} value={side} onChange={(_, { value }) => onChoose(value === 'merged' ? 'merged' : 'survivor')}>
        <Radio value="survivor" label={shown(field.survivor)} />
        <Radio value="merged" label={shown(field.merged)} />
      </RadioGroup>
    </div>
  );
}
