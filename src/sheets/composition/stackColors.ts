import { PALETTE } from '../style';

/** Parts of a stack, from dark to light: they can be told apart in grey. */
export const STACK_COLORS = [PALETTE.accent, '#3E8288', PALETTE.bar, PALETTE.hairline, PALETTE.accentSoft] as const;
