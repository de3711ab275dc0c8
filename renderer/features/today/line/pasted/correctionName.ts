/** What a correction of a line changes, in words: `Write phone for pone`, `Leave out 20m`, `Add 30m`. */
export function correctionName(line: string, correction: string): string {
  const [before, after] = [line.trim().split(/\s+/u), correction.trim().split(/\s+/u)];
  const most = Math.min(before.length, after.length);
  const same = before.findIndex((word, index) => word !== after[index]);
  const start = same < 0 ? most : Math.min(same, most);
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [gone, come] = [before, after].map((words) => words.slice(start, words.length - tail).join(' '));
  if (come === undefined || come === '') return `Leave out ${gone}`;
  return gone === '' ? `Add ${come}` : `Write ${come} for ${gone}`;
}
