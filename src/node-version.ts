/** Imported before anything native: better-sqlite3 ends an older Node.js without a word. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Trellis needs Node.js 24 or newer; this is ${process.versions.node}. Start it with \`npm start\`, which brings its own on Linux.\n`,
  );
  process.exit(1);
}

export {};
