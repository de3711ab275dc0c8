import { observe, type Observable } from '#shared/base/observable';
import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { DaybookDatabase } from '../database';
import type { Finding } from '../rows';

/** The findings, oldest first. They stay in the bar, across restarts, until the user has seen them. */
export type Findings = {
  readonly state: Observable<readonly Finding[]>;
  /** Adds sentences that are not waiting already. The first one is about these records. */
  readonly add: (texts: readonly string[], look: Finding['look'], records?: readonly RecordId[]) => Promise<void>;
  readonly markSeen: (text: string) => Promise<void>;
};

/** How many records a finding names: more than anyone looks through. */
const mostRecords = 500;

/** How many findings are kept once they were seen. */
const limit = 50;

/** Opens the findings of a database. One that cannot be written is still shown, until the program ends. */
export async function openFindings({ meta }: DaybookDatabase, now: () => Instant): Promise<Findings> {
  const kept = await meta.get('findings');
  const state = observe<readonly Finding[]>(kept?.key === 'findings' ? kept.list : []);
  const replace = async (list: readonly Finding[]) => {
    state.set(list);
    await meta.put({ key: 'findings', list }).catch(() => undefined);
  };
  return {
    state,
    add: async (texts, look, records = []) => {
      const list = state.get();
      const waiting = new Set(list.filter(({ isSeen }) => !isSeen).map(({ text }) => text));
      const fresh = [...new Set(texts)].filter((text) => !waiting.has(text));
      if (fresh.length === 0) return;
      const at = now();
      const added = fresh.map((text, index): Finding => {
        const about = index === 0 && records.length > 0 ? { records: records.slice(0, mostRecords) } : {};
        return { text, look, at, isSeen: false, ...about };
      });
      await replace(withoutOldest([...list, ...added]));
    },
    markSeen: async (text) =>
      await replace(state.get().map((one) => (one.text === text ? { ...one, isSeen: true } : one))),
  };
}

/** Only seen findings are dropped. */
function withoutOldest(list: readonly Finding[]): readonly Finding[] {
  const excess = list.length - limit;
  const seen = list.filter(({ isSeen }) => isSeen).slice(0, Math.max(0, excess));
  return list.filter((one) => !seen.includes(one));
}
