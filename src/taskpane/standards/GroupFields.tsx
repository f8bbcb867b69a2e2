import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTexts } from '../language/TextsContext';
import { FieldControl } from './FieldControl';
import { pathName, readAt, rowsAt, writeAt, type Draft } from './model/draft';
import type { FieldFault } from './model/fieldReading';
import { withoutRow, withRow } from './model/formState';
import type { GroupList, SettingField, SettingGroup } from './model/settingForm';
import { wordText } from './wordField';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  rowHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
});

interface Props {
  readonly group: SettingGroup;
  readonly draft: Draft;
  /** The policy's draft. */
  readonly defaults: Draft;
  readonly faults: ReadonlyMap<string, FieldFault>;
  readonly isDefault: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onReset: () => void;
}

/** The fields of one group, its rows, and the way back to the default. */
export function GroupFields(props: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { group, isDefault, onReset } = props;
  return (
    <div className={styles.fields}>
      <Caption1 className={styles.quiet}>
        {[texts('standards.rule', { rule: group.rule }), group.hint && texts(group.hint)].filter((part) => part !== undefined).join(' · ')}
      </Caption1>
      <Fields {...props} fields={group.fields} />
      {group.list && <Rows {...props} list={group.list} />}
      <Button className={styles.start} size="small" icon={<ArrowResetRegular />} disabled={isDefault} aria-label={texts('standards.resetGroup', { title: wordText(texts, group.title) })} onClick={onReset}>
        {texts('standards.reset')}
      </Button>
    </div>
  );
}

function Fields({ fields, draft, defaults, faults, group, onChange }: Props & { readonly fields: readonly SettingField[] }): React.JSX.Element {
  const hasRows = group.list !== undefined;
  return (
    <>
      {fields.map((field) => (
        <FieldControl
          key={pathName(field.path)}
          field={field}
          entry={readAt(draft, field.path)}
          usual={hasRows ? undefined : readAt(defaults, field.path)}
          fault={faults.get(pathName(field.path))}
          onChange={(entry) => onChange(writeAt(draft, field.path, entry))}
        />
      ))}
    </>
  );
}

/** Rows that can be added and taken away, each under its name. */
function Rows(props: Props & { readonly list: GroupList }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { list, draft, onChange } = props;
  const count = rowsAt(draft, list.path).length;
  return (
    <>
      {Array.from({ length: count }, (_, row) => {
        const title = wordText(texts, list.rowTitle(row));
        return (
          <section key={row} className={styles.row} aria-label={title}>
            <div className={styles.rowHead}>
              <Text weight="semibold">{title}</Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={texts('standards.remove', { title })}
                disabled={count <= list.least}
                onClick={() => onChange(withoutRow(draft, list.path, row))}
              />
            </div>
            <Fields {...props} fields={list.row(row)} />
          </section>
        );
      })}
      <Button className={styles.start} size="small" icon={<AddRegular />} disabled={count >= list.most} onClick={() => onChange(withRow(draft, list.path, list.newRow))}>
        {texts(list.addLabel)}
      </Button>
    </>
  );
}
