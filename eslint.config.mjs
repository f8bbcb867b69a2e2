import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';

/**
 * Which folder of src may import which others (docs/architecture.md). What is not listed is refused.
 * `packages` lists the npm packages that a folder may use; where it is missing any dependency may be used.
 */
export const MAY_IMPORT = {
  domain: { folders: [], packages: ['@noble/hashes', 'fastest-levenshtein', 'libphonenumber-js', 'validator'] },
  i18n: { folders: ['domain'] },
  sheets: { folders: ['domain', 'i18n'], packages: [] },
  workbook: { folders: ['domain', 'sheets'], packages: ['zod'] },
  jobs: { folders: ['domain', 'sheets', 'workbook', 'i18n'], packages: ['zod'] },
  commands: { folders: ['domain', 'workbook', 'jobs', 'i18n'] },
  taskpane: { folders: ['domain', 'workbook', 'jobs', 'commands', 'i18n'] },
  preview: { folders: [] },
};

const FOLDERS = Object.keys(MAY_IMPORT);

const boundaries = FOLDERS.map((folder) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...MAY_IMPORT[folder].folders].map((name) => `./${name}`),
  message: `src/${folder} may import ${[folder, ...MAY_IMPORT[folder].folders].join(', ')} only (docs/architecture.md).`,
}));

/** Everywhere but in `workbook`, Excel's objects and types are out of reach. */
const excelIsFarAway = [
  { selector: "MemberExpression[object.name='Excel']", message: 'Only src/workbook knows Excel.' },
  { selector: "TSQualifiedName[left.name='Excel']", message: 'Only src/workbook knows Excel.' },
];

const packagesOnly = FOLDERS.filter((folder) => MAY_IMPORT[folder].packages).map((folder) => {
  const allowed = MAY_IMPORT[folder].packages.map((name) => name.replace('/', '\\/'));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: allowed.length ? `^(?!\\.|(?:${allowed.join('|')})(?:/|$))` : '^(?!\\.)',
              message: `src/${folder} may use these packages only: ${allowed.join(', ') || 'none'}.`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', 'dist-dev/', 'out/', 'coverage/', 'assets/', 'docs/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    plugins: { 'import-x': importX, 'office-addins': officeAddins },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: boundaries }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'import-x/no-default-export': 'error' },
  },
  ...packagesOnly,
  {
    files: ['src/{domain,sheets,jobs,commands,taskpane,i18n}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...excelIsFarAway] },
  },
  {
    files: ['src/workbook/**/*.ts'],
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  {
    // The pages that put the preview together with the add-in.
    files: ['src/preview/page/**/*.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: boundaries.filter((zone) => zone.target !== './src/preview') }] },
  },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat.recommended },
  { files: ['scripts/**', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
);
