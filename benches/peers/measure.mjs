// What every Node program here has in common: input in memory, CPU time, the median of nine runs.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const RUNS = 9;
export const DIR = process.argv[2];

export const file = name => readFileSync(join(DIR, name));
export const pages = name => readdirSync(join(DIR, name)).sort().map(page => readFileSync(join(DIR, name, page)));

export function measure(job, contender, items, bytes, run) {
  run();
  let check_value;
  const seconds = [];
  for (let index = 0; index < RUNS; index++) {
    const start = process.cpuUsage();
    check_value = run();
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  seconds.sort((a, b) => a - b);
  console.log(JSON.stringify({ job, contender, items, bytes, cpu_seconds: seconds[RUNS >> 1], check_value }));
}

// The same for programs that give promises.
export async function measureAsync(job, contender, items, bytes, run) {
  await run();
  let check_value;
  const seconds = [];
  for (let index = 0; index < RUNS; index++) {
    const start = process.cpuUsage();
    check_value = await run();
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  seconds.sort((a, b) => a - b);
  console.log(JSON.stringify({ job, contender, items, bytes, cpu_seconds: seconds[RUNS >> 1], check_value }));
}
