import { parentPort, workerData } from 'node:worker_threads';
import { compilePack } from '../../mapping/pack.ts';
import { mapBatch } from './map-batch.ts';
import { recordWriter } from './record-writer.ts';
import type { MapStart, NumberedBatch, ThreadMessage } from './map-messages.ts';

// A thread that maps: batches come in numbered and go out numbered; the specification is compiled once, when the thread starts. It says
// when it is ready, so that nobody has to wait for it.

const start = workerData as MapStart;
const writer = recordWriter(compilePack(start.pack, start.schemas), start);

function say(message: ThreadMessage, given: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, given);
}

parentPort?.on('message', ({ number, batch }: NumberedBatch) => {
  const result = mapBatch(writer, batch);
  say({ number, result }, [result.output.buffer]);
});
say('ready');
