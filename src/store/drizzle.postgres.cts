const { pgKit } = require('./kit.ts');
const { tables } = require('./schema.ts');
module.exports = tables(pgKit);
