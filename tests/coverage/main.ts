/** What `npm run coverage` runs once it is bundled: the designs, spread over all processors, and the table. */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { coverageHead, coverageLine, faultOf } from './coverageTable';
import { coverStudies, sumOfTallies, type Batch, type Tally } from './coverStudies';
import { designs } from './designs';

/** With fewer studies, the limits are widened for chance. */
const usualStudies = 4000;

if (isMainThread) await runAll();
else runOne();

async function runAll(): Promise<void> {
  const { seed, studies } = optionsOf();
  const threads = os.availableParallelism();
  console.log(`${studies} studies a design, seed ${seed}\n${coverageHead}`);
  for (const [number, design] of designs.entries()) {
    const batches = Array.from({ length: threads }, (_, part): Batch => ({
      seed,
      from: Math.floor((studies * part) / threads),
      until: Math.floor((studies * (part + 1)) / threads),
    }));
    const tally = sumOfTallies(await Promise.all(batches.map(async (batch) => await inThread({ number, batch }))));
    const fault = faultOf(design, tally, studies < usualStudies ? 3 : 0);
    if (fault !== null) process.exitCode = 1;
    console.log(coverageLine(design, tally, fault));
  }
}

function optionsOf() {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, studies: { type: 'string' } } });
  return { seed: BigInt(values.seed ?? 1), studies: Number(values.studies ?? usualStudies) };
}

type Task = { readonly number: number; readonly batch: Batch };

async function inThread(task: Task): Promise<Tally> {
  return await new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', (tally: Tally) => resolve(tally));
    worker.once('error', reject);
  });
}

function runOne(): void {
  const { number, batch } = workerData as Task;
  const design = designs[number];
  if (design === undefined) throw new Error(`there is no design ${number}`);
  parentPort?.postMessage(coverStudies(design, number, batch));
}
