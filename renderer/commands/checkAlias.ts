import { failWith, succeed, type Result } from '#shared/base/result';

/** The alias of who logs here, without spaces around it. Fails at `alias` where there is none. */
export function checkAlias(alias: string): Result<string> {
  const trimmed = alias.trim();
  return trimmed === '' ? failWith('alias-missing', 'Type a word that stands for you, not your own name.', 'alias') : succeed(trimmed);
}
