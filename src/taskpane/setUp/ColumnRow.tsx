import { Badge, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { fieldsOf } from '../../domain/catalogue/catalogue';
import type { ColumnMatch } from '../../domain/matching/matchList';
import type { TableName } from '../../domain/tables';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  example: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const SURE = 0.9;
const LIKELY = 0.75;

interface Props {
  readonly table: TableName;
  readonly match: ColumnMatch;
  /** The field that it becomes now. */
  readonly field: string | null;
  readonly onChoose: (field: string | null) => void;
}

/** One column of a list: its heading, an example, the field that it becomes, and why. */
export function ColumnRow({ table, match, field, onChoose }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const candidates = [match.match, ...match.others].flatMap((one) => (one ? [one.field] : []));
  const rest = fieldsOf(table).filter((one) => !candidates.some(({ key }) => key === one.key));
  const example = match.column.values.find((value) => value !== '');
  const isRecognised = field !== null && field === match.match?.field.key;
  const kind = isRecognised ? match.match?.reason.kind : undefined;
  const reason = field === null ? 'none' : (kind ?? 'chosen');
  return (
    <div className={styles.row}>
      <Field label={match.column.header === '' ? texts('pane.setUp.noHeading') : match.column.header}>
        <Select className={styles.select} value={field ?? ''} onChange={(_, data) => onChoose(data.value === '' ? null : data.value)}>
          <option value="">{texts('pane.setUp.keepAsExtra')}</option>
          {[...candidates, ...rest].map(({ key, header }) => (
            <option key={key} value={key}>
              {header[texts.language]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.facts}>
        {isRecognised && <Confidence share={match.match?.confidence ?? 0} isDoubtful={match.needsConfirmation} />}
        <Caption1>{texts(`pane.setUp.reasons.${reason}`)}</Caption1>
        {example !== undefined && (
          <Caption1 className={styles.example}>{texts('pane.setUp.example', { example: String(example).slice(0, 80) })}</Caption1>
        )}
      </div>
    </div>
  );
}

function Confidence({ share, isDoubtful }: { readonly share: number; readonly isDoubtful: boolean }): React.JSX.Element {
  const texts = useTexts();
  if (isDoubtful || share < LIKELY) return <Badge appearance="tint" color="warning">{texts('pane.setUp.unsure')}</Badge>;
  if (share < SURE) return <Badge appearance="tint" color="informative">{texts('pane.setUp.likely')}</Badge>;
  return <Badge appearance="tint" color="success">{texts('pane.setUp.sure')}</Badge>;
}
