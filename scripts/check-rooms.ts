/** Says which imports cross the walls between the rooms, and where the code belongs. */
import { breachesIn } from './rooms/breaches';
import { sourceFiles } from './rooms/source-files';

for (const [path, text] of sourceFiles())
  for (const { file, line, target, sentence } of breachesIn(path, text)) {
    console.error(`${file}:${line} imports ${target}\n  ${sentence}\n`);
    process.exitCode = 1;
  }
