/** Milliseconds from the signal on: an orchestrator kills after 30 s at the latest. */
export const STOP_DEADLINE = 25_000;

/**
 * Ends the process on SIGTERM or SIGINT when `stop` is done, with 0, or at the deadline, with 1. A
 * second signal does not wait.
 * @param failed is told why `stop` failed, and ends the process
 */
export function stopOnSignal(
  stop: () => PromiseLike<void>,
  tell: (signal: string) => void,
  failed: (error: unknown) => never,
): void {
  let stopping = false;
  const end = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    tell(signal);
    setTimeout(() => process.exit(1), STOP_DEADLINE).unref();
    await stop();
    process.exit(0);
  };
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.on(name, (signal) => void end(signal).catch(failed));
}
