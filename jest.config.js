const project = (displayName, folders) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/generated/.*\\.js$'],
});

export default {
  maxWorkers: '100%',
  // Suites share two cores with each other; a test that hangs is still found.
  testTimeout: 30_000,
  projects: [
    project('unit', ['unit', 'architecture', 'contract', 'property']),
    project('system', ['system']),
    project('interop', ['interop', 'browser']),
  ],
};
