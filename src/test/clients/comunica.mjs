// Runs a query from a file on an endpoint, by Comunica, and prints its rows as JSON, one a line: node comunica.mjs ADDRESS FILE
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const [address, file] = process.argv.slice(2);
const bindings = await new QueryEngine().queryBindings(readFileSync(file, 'utf8'), {
  sources: [{ type: 'sparql', value: address }],
});
for (const row of await bindings.toArray()) {
  console.log(JSON.stringify(Object.fromEntries([...row].map(([variable, term]) => [variable.value, term.value]))));
}
