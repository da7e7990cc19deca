import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const { pure } = JSON.parse(readFileSync(new URL('architecture/rooms.json', import.meta.url), 'utf8'));

const outsideWorld = [
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'crypto',
];
const readsTheClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from an injected clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from an injected clock.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes from an injected source.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'src/canonical/generated/', '**/generated/**', '**/assembly/**', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...outsideWorld], 'no-restricted-syntax': ['error', ...readsTheClock] },
  },
  {
    files: ['src/!(main).ts', 'src/*/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env' },
        { object: 'process', property: 'argv' },
        { object: 'process', property: 'exit' },
      ],
    },
  },
  // The one place where text becomes code (architecture/decisions/0030).
  { files: ['src/mapping/emit/load-code.ts'], rules: { '@typescript-eslint/no-implied-eval': 'off' } },
  { files: ['test/types/**/*.ts'], rules: { '@typescript-eslint/ban-ts-comment': 'off' } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
    },
  },
);
