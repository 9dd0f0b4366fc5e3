/**
 * Specs run as ES modules through swc, on the TypeScript sources; `#domain` and its like mean the sources too,
 * as they do for the type checker. The domain is a project of its own: it is pure and waits for no database.
 */
const project = {
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#(domain|casework|messaging|insight|picture)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  maxWorkers: 2,
  projects: [
    { ...project, displayName: 'domain', testMatch: ['<rootDir>/libs/domain/**/*.spec.ts'] },
    {
      ...project,
      displayName: 'house',
      testMatch: ['<rootDir>/{apps,libs,migrations,test,torture}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/libs/domain/'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
};
