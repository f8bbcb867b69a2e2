import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language/TextsContext';
import { NUMBERS, PERIOD_KINDS, periodWish, type PeriodForm } from './periodForm';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  part: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly period: PeriodForm;
  readonly onChange: (period: PeriodForm) => void;
}

/** Which period: the last one that is over, one by its name, or days. */
export function PeriodFields({ period, onChange }: Props): React.JSX.Element {
  const texts = useTexts();
  return (
    <>
      <Field label={texts('pane.composition.period')}>
        <Select value={period.kind} onChange={(_, { value }) => onChange({ ...period, number: 1, kind: PERIOD_KINDS.find((one) => one === value) ?? period.kind })}>
          {PERIOD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {texts(`pane.composition.periods.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {period.kind === 'days' && <DayFields period={period} onChange={onChange} />}
      {['month', 'quarter', 'half', 'year'].includes(period.kind) && <NamedFields period={period} onChange={onChange} />}
    </>
  );
}

/** Said at the last field where the period is not complete or does not exist. */
function useFault(period: PeriodForm): { readonly validationMessage?: string } {
  const texts = useTexts();
  return periodWish(period) ? {} : { validationMessage: texts('pane.composition.periodFault') };
}

function NamedFields({ period, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const fault = useFault(period);
  const numbers = NUMBERS[period.kind] ?? 0;
  return (
    <div className={styles.row}>
      <Field className={styles.part} label={texts('pane.composition.year')} {...fault}>
        <Input className={styles.input} type="number" min={1902} max={9997} value={period.year} onChange={(_, { value }) => onChange({ ...period, year: value })} />
      </Field>
      {numbers > 0 && (
        <Field className={styles.part} label={texts('pane.composition.number')}>
          <Select value={String(period.number)} onChange={(_, { value }) => onChange({ ...period, number: Number(value) })}>
            {Array.from({ length: numbers }, (_, index) => (
              <option key={index} value={index + 1}>
                {numberText(period.kind, index + 1)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const numberText = (kind: PeriodForm['kind'], number: number): string => `${kind === 'quarter' ? 'Q' : kind === 'half' ? 'H' : ''}${number}`;

function DayFields({ period, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const fault = useFault(period);
  return (
    <div className={styles.row}>
      <Field className={styles.part} label={texts('pane.composition.first')}>
        <Input className={styles.input} type="date" value={period.first} onChange={(_, { value }) => onChange({ ...period, first: value })} />
      </Field>
      <Field className={styles.part} label={texts('pane.composition.last')} {...fault}>
        <Input className={styles.input} type="date" value={period.last} onChange={(_, { value }) => onChange({ ...period, last: value })} />
      </Field>
    </div>
  );
}
