/** How often a measurement is repeated: its own number, or a smaller one (DAYBOOK_BENCH_REPEATS) to see only whether it works. */
export function repeatsOf(usual: number): number {
  const given = Number(process.env.DAYBOOK_BENCH_REPEATS ?? '');
  return given > 0 ? Math.min(given, usual) : usual;
}
