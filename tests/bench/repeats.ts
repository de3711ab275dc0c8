/** How often a measurement is repeated: its usual number, or fewer times (DAYBOOK_BENCH_REPEATS) for a quick check. */
export function repeatsOf(usual: number): number {
  const given = Number(process.env.DAYBOOK_BENCH_REPEATS ?? '');
  return given > 0 ? Math.min(given, usual) : usual;
}
