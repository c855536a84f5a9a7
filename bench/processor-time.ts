/**
 * Milliseconds of processor time that this process has used, with its threads that compile and collect garbage: what
 * else runs on the machine meanwhile does not count.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
