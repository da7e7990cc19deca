import { parentPort, workerData } from 'node:worker_threads';
import { compilePack } from '../../mapping/spec/pack.ts';
import { mapBatch } from './map-batch.ts';
import { recordWriter } from './record-writer.ts';
import type { MapStart, NumberedBatch, NumberedResult } from './map-messages.ts';

// A thread that maps: batches come in numbered and go out numbered; the specification is compiled once, when the thread starts.

const start = workerData as MapStart;
const writer = recordWriter(compilePack(start.pack, start.schemas), start);

parentPort?.on('message', ({ number, batch }: NumberedBatch) => {
  const result: NumberedResult = { number, result: mapBatch(writer, batch) };
  // The memory of the records is given back now: a collector that sees only small objects would let it pile up.
  batch.bytes.buffer.transfer(0);
  parentPort?.postMessage(result, [result.result.output.buffer]);
});
