/** Whether a text holds Excel's wildcards: `*`, `?`, or `~` before one of them. */
export const hasWildcards = (pattern: string): boolean => /[*?~]/.test(pattern);

/** Excel's wildcards as a regular expression over the whole text, whatever the case: `*` any text, `?` one character, `~` escapes. */
export function wildcardExpression(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '~' && /[*?~]/.test(pattern.charAt(at + 1))) source += escaped(pattern.charAt(++at));
    else if (character === '*') source += '[\\s\\S]*';
    else if (character === '?') source += '[\\s\\S]';
    else source += escaped(character);
  }
  return new RegExp(`^${source}$`, 'iu');
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
