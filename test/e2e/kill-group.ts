import { until } from './driver.ts';

/**
 * Kills a browser with all its processes by SIGKILL, which none of them can answer, and waits until they are gone.
 * @param leader id of the browser process; the libraries start it as leader of a process group of its own
 */
export async function killGroup(leader: number): Promise<void> {
  process.kill(-leader, 'SIGKILL');
  await until('the processes of the browser to end', async () => !isAlive(-leader));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
