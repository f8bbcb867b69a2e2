import { PALETTE } from '../style';

/** Parts of a stack, from dark to light in even steps, the lightest still off the paper: they can be told apart in grey. */
export const STACK_COLORS = [PALETTE.accent, '#2F7379', '#62999E', '#9CC3C6', '#D3E3E4'] as const;
