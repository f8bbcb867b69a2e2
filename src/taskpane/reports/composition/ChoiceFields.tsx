import { Button, Caption1, Checkbox, Field, Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { GRADES } from '../../../domain/classification/classes';
import { REPORT_KINDS, type ReportKind } from '../../../domain/composition/reportWish';
import type { CompositionChoices } from '../../../jobs/compositionChoices';
import { COMPARISONS, SHEET_CHOICES } from '../../../jobs/compositionOptions';
import { useTexts } from '../../language/TextsContext';
import type { CompositionChoice } from './compositionChoice';
import { FilterField } from './FilterField';
import { PeriodFields } from './PeriodFields';

const useStyles = makeStyles({
  reports: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(126px, 1fr))' },
  fault: { color: tokens.colorPaletteRedForeground1 },
  more: { alignSelf: 'flex-start', paddingLeft: 0 },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly choice: CompositionChoice;
  /** What filters can be of. */
  readonly choices: CompositionChoices;
  readonly onChange: (choice: CompositionChoice) => void;
}

/** Everything that can be chosen for composition reports; what is seldom changed is folded away. */
export function ChoiceFields(props: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { choice, onChange } = props;
  return (
    <>
      <ReportBoxes chosen={choice.reports} onChange={(reports) => onChange({ ...choice, reports })} />
      <PeriodFields period={choice.period} onChange={(period) => onChange({ ...choice, period })} />
      <Field label={texts('pane.composition.compare')}>
        <Select value={choice.comparison} onChange={(_, { value }) => onChange({ ...choice, comparison: COMPARISONS.find((one) => one === value) ?? choice.comparison })}>
          {COMPARISONS.map((one) => (
            <option key={one} value={one}>
              {texts(`pane.composition.comparisons.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.more} size="small" appearance="transparent" icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {texts(isOpen ? 'pane.composition.less' : 'pane.composition.more')}
      </Button>
      <div id={id} className={styles.fields} style={isOpen ? {} : { display: 'none' }}>
        {isOpen && <FoldedFields {...props} />}
      </div>
    </>
  );
}

/** Boxes have names of their own, so that the heading over them is not a field's. */
function ReportBoxes({ chosen, onChange }: { readonly chosen: readonly ReportKind[]; readonly onChange: (reports: readonly ReportKind[]) => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Label id={id}>{texts('pane.composition.reports')}</Label>
      <div className={styles.reports}>
        {REPORT_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={texts(`composition.shortTitles.${kind}`)}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) => onChange(REPORT_KINDS.filter((one) => (one === kind ? checked === true : chosen.includes(one))))}
          />
        ))}
      </div>
      {chosen.length === 0 && (
        <Caption1 role="alert" className={styles.fault}>
          {texts('pane.composition.noReport')}
        </Caption1>
      )}
    </div>
  );
}

function FoldedFields({ choice, choices, onChange }: Props): React.JSX.Element {
  const texts = useTexts();
  const { filter } = choice;
  return (
    <>
      {(['regions', 'categories', 'salespeople'] as const).map((of) => (
        <FilterField key={of} label={texts(`pane.composition.filters.${of}`)} names={choices[of]} chosen={filter[of]} onChange={(names) => onChange({ ...choice, filter: { ...filter, [of]: names } })} />
      ))}
      <FilterField label={texts('pane.composition.filters.grades')} names={GRADES} chosen={filter.grades} onChange={(grades) => onChange({ ...choice, filter: { ...filter, grades } })} />
      <Field label={texts('pane.composition.fiscalYear')}>
        <Select value={String(choice.fiscalYearStart)} onChange={(_, { value }) => onChange({ ...choice, fiscalYearStart: Number(value) })}>
          {Array.from({ length: 12 }, (_, month) => (
            <option key={month} value={month + 1}>
              {new Intl.DateTimeFormat(texts.language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month))}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts('pane.composition.sheets')}>
        <Select value={choice.sheets} onChange={(_, { value }) => onChange({ ...choice, sheets: SHEET_CHOICES.find((one) => one === value) ?? choice.sheets })}>
          {SHEET_CHOICES.map((one) => (
            <option key={one} value={one}>
              {texts(`pane.composition.sheetChoices.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
