// The list of articles: searched, filtered, sorted, and put on the screen a page at a time.

const PAGE = 100;

const ORDERS = {
  id: ['by id', null],
  flagged: ['most flagged sentences', (a, b) => b.flaggedSentences - a.flaggedSentences],
  score: ['lowest score', (a, b) => (a.score ?? Infinity) - (b.score ?? Infinity)],
  longest: ['longest', (a, b) => b.words - a.words],
  shortest: ['shortest', (a, b) => a.words - b.words],
  title: ['by title', (a, b) => a.title.localeCompare(b.title, 'en')],
  date: ['newest date', (a, b) => (b.date ?? '').localeCompare(a.date ?? '')],
};

function options(select, entries) {
  select.append(...entries.map(([value, text]) => element('option', { value }, text)));
}

/**
 * @param articles what the run says of each
 * @param textOf the text of the article of an index, in both languages and small letters
 * @param onChange what to do when another part of the articles is shown
 */
class ArticleList {
  constructor(articles, textOf, onChange) {
    this.articles = articles;
    this.textOf = textOf;
    this.onChange = onChange;
    this.shown = [];
    this.rendered = 0;
    this.current = null;
    const languages = [...new Set(articles.map(article => article.language))].sort();
    const flags = [...new Set(articles.flatMap(article => article.flags))].sort();
    options(byId('flag'), [
      ['', 'all articles'], ['+', 'with a flagged sentence'], ['-', 'without one'],
      ...flags.map(code => [`=${code}`, `flag “${code}”`]),
    ]);
    options(byId('language'), [['', 'all'], ...languages.map(code => [code, languageName(code)])]);
    options(byId('order'), Object.entries(ORDERS).map(([value, [text]]) => [value, text]));
    byId('search').addEventListener('input', () => this.update());
    ['flag', 'language', 'order'].forEach(id => byId(id).addEventListener('change', () => this.update()));
    byId('controls').addEventListener('submit', event => event.preventDefault());
    byId('more').addEventListener('click', () => this.renderMore());
    this.update();
  }

  update() {
    const words = byId('search').value.toLocaleLowerCase().split(/\s+/).filter(word => word);
    const flag = byId('flag').value;
    const language = byId('language').value;
    const compare = ORDERS[byId('order').value][1];
    this.shown = this.articles.map((_, index) => index).filter(index => {
      const article = this.articles[index];
      return (!language || article.language === language)
        && hasFlag(article, flag)
        && (words.length === 0 || this.contains(index, words));
    });
    if (compare) {
      this.shown.sort((a, b) => compare(this.articles[a], this.articles[b]) || a - b);
    }
    byId('found').textContent = this.shown.length === this.articles.length
      ? count(this.articles.length, 'article')
      : `${number(this.shown.length)} of ${count(this.articles.length, 'article')}`;
    byId('print-all').disabled = this.shown.length === 0;
    byId('list').replaceChildren();
    this.rendered = 0;
    this.renderMore();
    this.onChange();
  }

  contains(index, words) {
    const text = this.textOf(index);
    return words.every(word => text.includes(word));
  }

  renderMore() {
    const next = this.shown.slice(this.rendered, this.rendered + PAGE);
    byId('list').append(...next.map(index => this.entry(index)));
    this.rendered += next.length;
    const left = this.shown.length - this.rendered;
    byId('more').hidden = left === 0;
    byId('more').textContent = `Show ${number(Math.min(PAGE, left))} more (${number(left)} left)`;
  }

  entry(index) {
    const article = this.articles[index];
    return element('li', {}, element('a', {
      href: articleLink(article.id),
      'data-index': index,
      'aria-current': index === this.current ? 'page' : null,
    },
    element('span', { class: 'entry-title', dir: 'auto' }, article.title),
    element('span', { class: 'entry-about' },
      element('span', { class: 'entry-id', dir: 'auto' }, article.id),
      element('span', {}, [article.language, article.date?.slice(0, 10), `${number(article.words)} words`]
        .filter(part => part).join(' · ')),
      article.flaggedSentences > 0
        && element('span', { class: 'entry-flagged' }, `${number(article.flaggedSentences)} flagged`))));
  }

  /** Marks the article that is open; null for none. */
  select(index) {
    this.current = index;
    byId('list').querySelector('[aria-current]')?.removeAttribute('aria-current');
    const place = this.shown.indexOf(index);
    while (place >= this.rendered) {
      this.renderMore();
    }
    const entry = byId('list').querySelector(`[data-index="${index}"]`);
    if (entry) {
      entry.setAttribute('aria-current', 'page');
      entry.scrollIntoView({ block: 'nearest' });
    }
  }

  /** The article so many places after this one in the list, and the first where that is not in it; else undefined. */
  neighbour(index, step) {
    const place = this.shown.indexOf(index);
    return place < 0 ? this.shown[0] : this.shown[place + step];
  }
}

function hasFlag(article, wanted) {
  switch (wanted[0]) {
    case '+': return article.flaggedSentences > 0;
    case '-': return article.flaggedSentences === 0;
    case '=': return article.flags.includes(wanted.slice(1));
    default: return true;
  }
}
