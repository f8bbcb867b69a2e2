import type { MentionModel } from './comment';

const MARK = /<at id="(\d+)">([\s\S]*?)<\/at>/g;

/** The numbers that a marked text mentions people by. */
export const mentionedIds = (richContent: string): number[] =>
  [...richContent.matchAll(MARK)].map(([, id]) => Number(id));

/** A marked text as people see it: `@Name` for each mark. */
export const plainContent = (richContent: string): string => richContent.replace(MARK, '@$2');

/** Where a mention stands in the text as people see it. */
export interface MentionSpan {
  readonly mention: MentionModel;
  readonly start: number;
  readonly length: number;
}

/** The places of mentions in the text as people see it, in order. */
export function mentionSpans(richContent: string, mentions: readonly MentionModel[]): MentionSpan[] {
  let shift = 0;
  return [...richContent.matchAll(MARK)].flatMap((match) => {
    const [mark, id, name = ''] = match;
    const start = match.index - shift;
    const length = name.length + 1;
    shift += mark.length - length;
    const mention = mentions.find((candidate) => candidate.id === Number(id));
    return mention ? [{ mention, start, length }] : [];
  });
}

/** A text with marks put where mentions stand in it. */
export function markedContent(content: string, spans: readonly MentionSpan[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { mention, start, length }) => {
      const name = text.slice(start, start + length).replace(/^@/, '');
      return `${text.slice(0, start)}<at id="${mention.id}">${name}</at>${text.slice(start + length)}`;
    }, content);
}
