#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can read: an older Node gets one clear line instead of a syntax error.
const NEEDED = [24, 15];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `gateway: Node ${NEEDED.join('.')} or newer is needed, this is ${process.versions.node}; run \`npm ci\` and use \`npm start\` or \`npx gateway\`, which bring their own Node.\n`,
  );
  process.exitCode = 1;
} else {
  const installed = import.meta.url.includes('/node_modules/');
  (installed ? import('./strip-types.js') : Promise.resolve())
    .then(() => import('./main.ts'))
    .then(({ main }) => main(process.argv.slice(2), process.env))
    .then((status) => {
      process.exitCode = status;
    });
}
