/** Which way imports may run; see docs/decisions. A rule's name is what a developer reads when it is broken. */
const rooms = ['domain', 'casework', 'messaging', 'insight', 'picture'];
const onlyIn = (name, packages, places) => ({
  name,
  severity: 'error',
  from: { pathNot: places },
  to: { path: `node_modules/(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.(spec|reference)\\.ts$|/stories/' },
      to: { path: '^(bench|test|torture)/|\\.(spec|reference)\\.ts$|/stories/' },
    },
    ...rooms.map((room) => ({
      name: `${room}-only-by-its-index`,
      severity: 'error',
      from: { pathNot: `^libs/${room}/` },
      to: { path: `^libs/${room}/`, pathNot: `^libs/${room}/index\\.ts$` },
    })),
    {
      name: 'domain-knows-nobody',
      severity: 'error',
      from: { path: '^libs/domain/' },
      to: { path: '^(libs/(?!domain/)|apps/|migrations/)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'No framework, no clock, no I/O: of npm only temporal-polyfill, and that in libs/domain/time alone.',
      from: { path: '^libs/domain/', pathNot: '\\.(spec|reference)\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: 'temporal-',
      },
    },
    {
      name: 'temporal-in-domain-time-alone',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '^libs/domain/time/' },
      to: { path: 'node_modules/temporal-' },
    },
    {
      name: 'casework-messaging-and-insight-are-neighbours',
      severity: 'error',
      comment: 'They meet in apps; none knows another.',
      from: { path: '^libs/(casework|messaging|insight|picture)/' },
      to: { path: '^libs/(?!domain/)', pathNot: '^libs/$1/|^libs/domain/' },
    },
    onlyIn('typeorm-in-casework-alone', 'typeorm|@nestjs/typeorm', '^(libs/casework|migrations)/'),
    onlyIn(
      'bullmq-in-messaging-alone',
      'bullmq|@nestjs/bullmq|ioredis',
      '^libs/messaging/|^test/redis\\.ts$',
    ),
    onlyIn(
      'react-in-web-alone',
      'react|react-dom|react-aria-components|@tanstack|wouter|openapi-fetch|dkfds|d3-sankey|vite',
      '^apps/web/',
    ),
    {
      name: 'web-knows-the-api-alone',
      severity: 'error',
      comment: 'The screens reach the house over HTTP, with types made from the API’s own document.',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|test|apps/(?!web/))' },
    },
    {
      name: 'nobody-imports-the-screens',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // The style sheet is known to Vite, by an alias; the benchmark's peers have packages of their own.
    exclude: { path: '^dist/|^dkfds/|^bench/peers/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['stafet-source', 'import', 'node', 'default', 'types'],
    },
  },
};
