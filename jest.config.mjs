/** Tests run as CommonJS made by swc; packages that ship ES modules only are transformed with them. */
const esModulesOnly = ['numfmt', '@formulajs', 'i18next', 'fflate', '@sparticuz'];

const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};

const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  extensionsToTreatAsEsm: [],
};

export default {
  globalSetup: '<rootDir>/test/helpers/globalSetup.ts',
  maxWorkers: 2,
  // A limit for what hangs, not for what is slow: how long work takes is measured by benchmarks.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: ['/test/e2e/'] },
    { ...shared, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/**/*.test.tsx'] },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/e2e/buildOnce.ts',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
