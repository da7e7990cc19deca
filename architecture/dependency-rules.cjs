// The dependency rules, generated from rooms.json at every run; there is no way to switch one off in a source file.
const { levels, mayNotImport, pure, sharedByAdapters, sockets, mints } = require('./rooms.json');

const rooms = Object.keys(levels);
const inside = (names) => `^src/(${names.join('|')})/`;
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

const looksDownOnly = rooms
  .map((room) => [room, rooms.filter((other) => other !== room && levels[other] >= levels[room])])
  .filter(([, above]) => above.length > 0)
  .map(([room, above]) => forbid(`${room}-looks-down-only`, { path: inside([room]) }, { path: inside(above) }));

const namedBans = Object.entries(mayNotImport).map(([room, banned]) =>
  forbid(`${room}-may-not-import`, { path: inside([room]) }, { path: inside(banned) }),
);

const mintedInOnePlace = Object.entries(mints).map(([mint, owner]) =>
  forbid(
    `${mint.replace(/\W+/g, '-')}-in-${owner}-only`,
    { path: '^src/', pathNot: `^src/${owner}/` },
    { path: `^src/${mint.replace('.', '\\.')}$` },
  ),
);

module.exports = {
  forbidden: [
    ...looksDownOnly,
    ...namedBans,
    ...mintedInOnePlace,
    forbid('no-circular', {}, { circular: true }),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
    forbid('no-undeclared-package', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] }),
    forbid(
      'adapters-are-strangers',
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/adapters/', pathNot: `^src/adapters/(?:${['$1', ...sharedByAdapters].join('|')})/` },
    ),
    forbid(
      'pure-rooms-have-no-hands',
      { path: inside(pure) },
      { path: '^(node:)?(fs|fs/promises|crypto|child_process|worker_threads|process|os|timers|timers/promises|sqlite|readline)$' },
    ),
    forbid(
      'one-door-out',
      { path: '^src/', pathNot: `^src/(${sockets.join('|')})/` },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|sqlite)$|(^|/)node_modules/(axios|undici|express)/' },
    ),
    forbid('src-never-sees-test', { path: '^src/' }, { path: '^(test|fixtures|bench)/' }),
    forbid('no-unlisted-room', { path: '^src/' }, { path: '^src/[^/]+/', pathNot: inside(rooms) }),
    forbid('main-is-the-end', { path: '^src/[^/]+/' }, { path: '^src/[^/]+\\.(ts|js)$' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
