const { sqliteKit } = require('./kit.ts');
const { tables } = require('./schema.ts');
module.exports = tables(sqliteKit);
