import { failWith, succeed, type Result } from '#shared/base/result';
import type { Post } from '#shared/records/yearPlan';
import { parseAmount } from './typedAmount';

/** Parses typed posts, one a line: the name, a comma, and the hours. Fails at `posts` and names the line. */
export function parsePosts(text: string): Result<Post[]> {
  const posts: Post[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name = '', hours = ''] = /^(.*?),\s*([\d.,]+)\s*$/.exec(line) ?? [];
    const amount = parseAmount(hours);
    if (name.trim() === '' || amount === null) {
      return failWith('posts', `Line ${index + 1} needs a name, a comma and hours, such as Counter, 2,080.`, 'posts');
    }
    posts.push({ name: name.trim(), hours: amount });
  }
  return succeed(posts);
}

/** The same posts as text to edit. */
export function postsText(posts: readonly Post[]): string {
  return posts.map(({ name, hours }) => `${name}, ${hours}`).join('\n');
}
