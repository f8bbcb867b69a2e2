import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../language/TextsContext';

const useStyles = makeStyles({
  combobox: { minWidth: 0 },
  listbox: { maxHeight: '240px' },
});

interface Props<Name extends string> {
  readonly label: string;
  /** What there is to choose; names that were chosen before are offered, too. */
  readonly names: readonly Name[];
  /** None chosen lets everything through. */
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: readonly Name[]) => void;
}

/** Some of many names: typing narrows the list, what is chosen is said where nothing is typed. */
export function FilterField<Name extends string>({ label, names, chosen, onChange }: Props<Name>): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const all = [...new Set([...chosen, ...names])].filter((name) => names.includes(name) || chosen.includes(name));
  const wanted = search.normalize('NFKC').toLowerCase().trim();
  const offered = all.filter((name) => name.normalize('NFKC').toLowerCase().includes(wanted));
  return (
    <Field label={label}>
      <Combobox
        className={styles.combobox}
        listbox={{ className: styles.listbox }}
        multiselect
        clearable={false}
        placeholder={chosen.length > 0 ? chosen.join(texts('composition.findings.names')) : texts('pane.composition.all')}
        value={search}
        selectedOptions={[...chosen]}
        onChange={({ target }) => setSearch(target.value)}
        onBlur={() => setSearch('')}
        onOptionSelect={(_, { selectedOptions }) => onChange(all.filter((name) => selectedOptions.includes(name)))}
      >
        {offered.map((name) => (
          <Option key={name} value={name} text={name}>
            {name}
          </Option>
        ))}
        {offered.length === 0 && (
          <Option key="" value="" text="" disabled>
            {texts('pane.composition.noName')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
