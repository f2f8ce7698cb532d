import tseslint from 'typescript-eslint';
import { layers, outermost } from './scripts/layers.mjs';

const nodeModules = { regex: '^node:|^(fs|path|os|crypto|child_process|worker_threads|url|util|events|stream)(/|$)', message: 'Only src/cli, src/worker and src/vscode know node.' };
const vscodeModule = { regex: '^vscode$', message: 'Only src/vscode imports vscode.' };

/** For each folder of src/: nothing from a layer to the right of it, nothing of the world outside unless it is an outermost one. */
const layerRules = layers.flatMap((folders, rank) =>
  folders.map((folder) => {
    const right = layers.slice(rank + 1).flat().concat(rank === layers.length - 1 ? folders.filter((each) => each !== folder) : []);
    const names = right.map((each) => each.replace('core/', '')).join('|');
    const patterns = [];
    if (names) patterns.push({ regex: `^(\\.\\./)+(core/)?(${names})/`, message: `src/${folder} comes before that layer (scripts/layers.mjs).` });
    if (!outermost.includes(folder)) patterns.push(nodeModules);
    if (folder !== 'vscode') patterns.push(vscodeModule);
    return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
  }),
);

const pureGlobals = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'process', 'document', 'window', 'fetch', 'performance', 'console', 'require'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'training/**/out/', '**/*.as.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'training/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      'no-lonely-if': 'error',
      'no-loss-of-precision': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-meaningless-void-operator': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unnecessary-template-expression': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-find': 'error',
      '@typescript-eslint/prefer-includes': 'error',
      '@typescript-eslint/prefer-reduce-type-parameter': 'error',
      '@typescript-eslint/prefer-regexp-exec': 'error',
      '@typescript-eslint/prefer-string-starts-ends-with': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals.map((name) => ({ name, message: 'The core is pure.' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core is pure.' }, { object: 'Date', property: 'now', message: 'The core is pure.' }],
      'no-restricted-syntax': ['error', { selector: 'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]', message: 'The core keeps no state in its modules.' }],
    },
  },
  ...layerRules,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-unreachable': 'error' },
  },
);
