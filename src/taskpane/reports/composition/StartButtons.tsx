import { Button, makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { REPORT_KINDS } from '../../../domain/composition/reportWish';
import type { GivenOptions } from '../../../jobs/options';
import { useTexts } from '../../language/TextsContext';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  /** The choice; undefined while it is not complete. */
  readonly given: GivenOptions | undefined;
  readonly isBusy: boolean;
  readonly onStart: (given: GivenOptions) => void;
}

/** Makes the chosen reports, or one of the four by itself. */
export function StartButtons({ given, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const isDisabled = isBusy || given === undefined;
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabled={isDisabled}
        icon={<img src="assets/icons/composeReports-48.png" width={20} height={20} alt="" />}
        onClick={() => given && onStart(given)}
      >
        {texts('pane.composition.create')}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton disabled={isDisabled}>{texts('pane.composition.alone')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {REPORT_KINDS.map((kind) => (
              <MenuItem key={kind} onClick={() => given && onStart({ ...given, only: kind })}>
                {texts(`composition.titles.${kind}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
