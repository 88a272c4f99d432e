// The client of node in a process of its own. Arguments: address, user, password, callers, seconds to warm up, seconds
// to measure. Each caller reads a variable of its own, one request after the other.
'use strict';

const fs = require('fs');
const ari = require('ari-client');

const [address, user, password, callers, warmUp, measured] = process.argv.slice(2);
const samples = [];
let measuring = false;
let over = false;
let failed = 0;
let crossed = 0;

async function call(client, number) {
  while (!over) {
    const begin = process.hrtime.bigint();
    try {
      const answer = await client.asterisk.getGlobalVar({ variable: `ARIKIT_BENCH_${number}` });
      if (answer.value !== `value-of-caller-${number}`) {
        crossed++;
      }
    } catch (failure) {
      if (failed++ === 0) {
        console.error(failure);
      }
    }
    if (measuring && !over) {
      samples.push(Number(process.hrtime.bigint() - begin));
    }
  }
}

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1e3));

async function main() {
  const client = await ari.connect(new URL(address).origin, user, password);
  for (let i = 0; i < Number(callers); i++) {
    call(client, i);
  }
  await pause(warmUp);
  measuring = true;
  const cpu = process.cpuUsage();
  const begin = process.hrtime.bigint();
  await pause(measured);
  over = true;
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const spent = process.cpuUsage(cpu);
  samples.sort((one, other) => one - other);
  const at = (part) => (samples[Math.floor(samples.length * part)] / 1e3).toFixed(1);
  const rate = (samples.length / seconds).toFixed(0);
  const micros = ((spent.user + spent.system) / samples.length).toFixed(2);
  fs.writeSync(1, `RESULT ${rate} ${micros} ${at(0.5)} ${at(0.99)} ${failed} ${crossed}\n`);
  process.exit(0);
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
