import { useSyncExternalStore } from 'react';
import type { Theme } from '@fluentui/react-components';
import { DARK_THEME, LIGHT_THEME } from './themes';

const DARK = '(prefers-color-scheme: dark)';

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Office's theme, or the system's where Office does not tell. Forced colours (high contrast) lie over either. */
export function useTheme(isOfficeDark: boolean | undefined): Theme {
  const isSystemDark = useSyncExternalStore(listen, () => window.matchMedia(DARK).matches);
  return (isOfficeDark ?? isSystemDark) ? DARK_THEME : LIGHT_THEME;
}
