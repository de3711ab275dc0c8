import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An anonymous name for this machine: a hash of the system's machine id, or of an empty id if it has none. */
export function machineIdHash(): string {
  return createHash('sha256').update(`daybook ${machineId()}`).digest('hex');
}

function machineId() {
  try {
    if (process.platform === 'win32') return machineGuid();
    return readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return '';
  }
}

function machineGuid() {
  const answer = execFileSync('reg', ['query', String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`, '/v', 'MachineGuid'], {
    encoding: 'utf8',
    windowsHide: true,
  });
  return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(answer)?.[1] ?? '';
}
