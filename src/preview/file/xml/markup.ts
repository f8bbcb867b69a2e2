import { escapeAttribute } from './text';

export type AttributeValue = string | number | boolean | undefined;

/** Attributes in the order given; undefined ones are left out, booleans are `1` and `0`. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let markup = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    markup += ` ${name}="${typeof value === 'string' ? escapeAttribute(value) : Number(value)}"`;
  }
  return markup;
}

/** An element; `content` is markup already, and undefined makes an empty element. */
export function element(name: string, values: Readonly<Record<string, AttributeValue>>, content = ''): string {
  return content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}

/** An element that holds a list with its count, or nothing where the list is empty. */
export const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
