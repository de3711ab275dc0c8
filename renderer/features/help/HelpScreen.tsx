import { useRef, useState, type KeyboardEvent } from 'react';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { useCommand } from '#renderer/state/commandHandlers';
import { useHelpPage } from '#renderer/state/helpPage';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { HelpKeys } from './HelpKeys';
import { HelpKept } from './HelpKept';
import { HelpLine } from './HelpLine';
import { findHelp, helpPagesWith, type HelpPage, type HelpTopic } from './helpPages';
import './HelpScreen.css';

/** Everything there is to read about the program, one page at a time, or the topics that a search found. */
export function HelpScreen() {
  const { page: open, open: goTo } = useHelpPage();
  const [query, setQuery] = useState('');
  const find = useRef<HTMLInputElement>(null);
  useCommand('findHelp', () => find.current?.select());
  const pages = helpPagesWith(useActingKeys());
  const found = query.trim() === '' ? null : findHelp(query, pages);
  const shown = found ?? pages.filter(({ id }) => id === open).map((page) => ({ page, topics: page.topics }));
  const onFindKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    event.stopPropagation();
    setQuery('');
  };
  const choose = (page: HelpPage) => {
    setQuery('');
    goTo(page.id);
  };
  return (
    <div className="help">
      <PageHead title="Help" className="help-head">
        <PageSub>all of it is on this machine</PageSub>
        <CommandFindField
          command="findHelp"
          ref={find}
          label="Find in Help"
          value={query}
          onChange={setQuery}
          onKeyDown={onFindKey}
        />
      </PageHead>
      <div className="help-body">
        <nav aria-label="Pages of Help" data-region="pages">
          <ul>
            {pages.map((page) => (
              <li key={page.id}>
                <button
                  type="button"
                  className="help-place"
                  aria-current={found === null && page.id === open ? 'page' : undefined}
                  onClick={() => choose(page)}
                >
                  <b>{page.title}</b>
                  <span className="small muted">{page.sub}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="help-open" data-region="help">
          <p className="visually-hidden" role="status">
            {found === null ? '' : `${found.length === 0 ? 'Nothing' : 'Pages'} found for ${query}`}
          </p>
          {shown.length === 0 ? <p className="muted">Help has nothing about “{query.trim()}”.</p> : null}
          {shown.map(({ page, topics }) => (
            <Page key={page.id} page={page} topics={topics} isWhole={found === null} />
          ))}
        </div>
      </div>
    </div>
  );
}

type PageProps = { readonly page: HelpPage; readonly topics: readonly HelpTopic[]; readonly isWhole: boolean };

function Page({ page, topics, isWhole }: PageProps) {
  return (
    <section aria-label={page.title}>
      <h2>{page.title}</h2>
      {isWhole ? <p className="help-lead">{page.lead}</p> : null}
      <dl className="help-topics">
        {topics.map(({ head, text }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {page.id === 'line' && isWhole ? <HelpLine /> : null}
      {page.id === 'keys' ? <HelpKeys /> : null}
      {page.id === 'kept' && isWhole ? <HelpKept /> : null}
    </section>
  );
}
