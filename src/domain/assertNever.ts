/** The end of an exhaustive switch: a kind that nobody handles does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected kind: ${JSON.stringify(value)}`);
}
