import { failWith, succeed, type Result } from '#shared/base/result';

/** The alias of who logs here, without spaces around it. Fails at `alias` where there is none, or more than 40 letters. */
export function checkAlias(alias: string): Result<string> {
  const trimmed = alias.trim();
  if (trimmed === '') return failWith('alias-missing', 'Type a word that stands for you, not your own name.', 'alias');
  return trimmed.length > 40 ? failWith('alias-long', 'An alias has at most 40 letters: it stands in lists and in exports.', 'alias') : succeed(trimmed);
}
