/**
 * What another language has to word: every key of the English texts, nested alike. English tells one from many
 * (`_one`, `_other`); Chinese has `_other` alone.
 */
export type Wording<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Wording<English[Key]>;
};

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Dotted paths of all texts in a nested record: `pane.home.title`. A counted text is named without `_one`/`_other`. */
export type Paths<Record, Prefix extends string = ''> = {
  [Key in keyof Record & string]: Record[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Paths<Record[Key], `${Prefix}${Key}.`>;
}[keyof Record & string];
