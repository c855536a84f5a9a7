/** Says which imports cross the walls between the rooms, and where the code belongs. */
import { breachesOf } from './rooms/breaches';
import { sourceFiles } from './rooms/source-files';

const { breaches, idle } = breachesOf(sourceFiles());
for (const { file, line, target, sentence } of breaches)
  console.error(`${file}:${line} imports ${target}\n  ${sentence}\n`);
for (const { from, to } of idle)
  console.error(
    `scripts/rooms/rooms.ts: no file of ${from} imports ${to} any more, take the exception out.\n`,
  );
if (breaches.length + idle.length > 0) process.exitCode = 1;
