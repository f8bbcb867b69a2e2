import { Badge, Button, Caption1, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { extraHeader, findField } from '../../domain/catalogue/catalogue';
import { wordReason } from '../../i18n/wordDuplicate';
import { shownValue, wordField } from '../../i18n/wordFinding';
import type { DifferingField, DuplicateEntry } from '../../jobs/duplicateList';
import { useTexts } from '../language/TextsContext';
import type { StartJob } from './DuplicatesPanel';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  names: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Side = DifferingField['kept'];

interface Props {
  readonly entry: DuplicateEntry;
  readonly isBusy: boolean;
  readonly onStart: StartJob;
}

/** Two customers that may be one: why, and what a person makes of it. */
export function DuplicateItem({ entry, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isChoosing, setIsChoosing] = useState(false);
  const { survivor, merged, pair } = entry;
  return (
    <li className={styles.item}>
      <span className={styles.names}>
        <Badge appearance="tint" color={pair.level === 'sure' ? 'danger' : 'warning'}>
          {texts(`duplicates.level.${pair.level}`)}
        </Badge>
        <span>
          <Text weight="semibold" block>
            {survivor.label}
          </Text>
          <Text block>{merged.label}</Text>
        </span>
      </span>
      <Caption1 className={styles.muted}>{pair.reasons.map((reason) => wordReason(reason, texts)).join('; ')}</Caption1>
      {isChoosing ? (
        <Chooser entry={entry} isBusy={isBusy} onStart={onStart} onBack={() => setIsChoosing(false)} />
      ) : (
        <span className={styles.buttons}>
          <Button size="small" disabled={isBusy} onClick={() => setIsChoosing(true)}>
            {texts('pane.duplicates.join')}
          </Button>
          <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => onStart('findDuplicates', { apart: `${survivor.key},${merged.key}` })}>
            {texts('duplicates.decision.notSame')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Whose value each field gets, and who stays. */
function Chooser({ entry, isBusy, onStart, onBack }: Props & { readonly onBack: () => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map(entry.fields.map(({ key, kept }) => [key, kept])));
  const join = (): void =>
    onStart('mergeCustomers', {
      survivor: entry.survivor.key,
      merged: entry.merged.key,
      choose: [...sides].map(([key, side]) => `${extraHeader(key) ?? key}:${side}`).join(';'),
    });
  return (
    <>
      <Caption1>{texts('pane.duplicates.stays', { customer: entry.survivor.label })}</Caption1>
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
