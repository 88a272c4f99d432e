// The client of node in a process of its own. Arguments: port, events to warm up, events to measure, folder of api-docs.
'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const ari = require('ari-client');

const [port, warmUp, measured, docs] = process.argv.slice(2);
const total = Number(warmUp) + Number(measured);
let count = 0;
let began;
let cpu;
let last = 0;
let inversions = 0;

/** The client reads api-docs before it connects, which the server of events does not have. */
function serveDocs() {
  const server = http.createServer((request, response) => {
    const name = path.basename(request.url).replace(/\.\w+$/, '.json');
    response.setHeader('Content-Type', 'application/json');
    response.end(fs.readFileSync(path.join(docs, name)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

function onEvent(event) {
  const time = Date.parse(event.timestamp);
  if (time < last && count > Number(warmUp)) {
    inversions++;
  }
  last = time;
  count++;
  if (count === Number(warmUp)) {
    began = process.hrtime.bigint();
    cpu = process.cpuUsage();
  } else if (count === total) {
    const nanos = Number(process.hrtime.bigint() - began);
    const spent = process.cpuUsage(cpu);
    const rate = (Number(measured) * 1e9) / nanos;
    const cpuNanos = ((spent.user + spent.system) * 1e3) / Number(measured);
    // node does not tell how much was allocated.
    fs.writeSync(1, `RESULT ${rate.toFixed(0)} ${cpuNanos.toFixed(1)} NaN ${inversions}\n`);
    process.exit(0);
  }
}

async function main() {
  const client = await ari.connect(`http://127.0.0.1:${await serveDocs()}`, 'arikit', 'arikit');
  client._connection.host = `127.0.0.1:${port}`;
  client.on('*', onEvent);
  client.start('bench');
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
