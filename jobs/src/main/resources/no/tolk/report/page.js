// Puts the parts together: what is on the screen follows the address, so that links and the back button work.

const ARTICLE = '#article=';

const run = JSON.parse(byId('run').textContent);
const sources = [...document.querySelectorAll('script.article')];
const places = new Map(run.articles.map((article, index) => [article.id, index]));
const texts = new Map();
const reading = byId('reading');
const detail = byId('detail');
const scrolled = new Map();
let open = null;
let view = 'overview';
let shown = null;

function read(index) {
  return JSON.parse(sources[index].textContent);
}

/** What the search looks in; kept, since the next letter asks for it again. */
function searchText(index) {
  let text = texts.get(index);
  if (text === undefined) {
    const article = read(index);
    text = [article.id, ...article.paragraphs.flatMap(paragraph =>
      paragraph.sentences.map(sentence => `${sentence.nb}\n${sentence.en ?? ''}`))].join('\n').toLocaleLowerCase();
    texts.set(index, text);
  }
  return text;
}

const list = new ArticleList(run.articles, searchText, () => {
  if (open !== null) {
    reading.querySelector('.toolbar')?.replaceWith(toolbar(open));
  }
});

function toolbar(index) {
  const link = (step, text, key) => {
    const neighbour = list.neighbour(index, step);
    return neighbour === undefined || neighbour === index
      ? element('span', { class: 'off' }, text)
      : element('a', { href: articleLink(run.articles[neighbour].id), 'aria-keyshortcuts': key }, text);
  };
  const place = list.shown.indexOf(index);
  return element('nav', { class: 'toolbar', 'aria-label': 'Between articles' },
    element('a', { class: 'to-list', href: '#articles' }, 'All articles'),
    link(-1, '← Previous', 'k'),
    element('span', { class: 'place' }, place < 0 ? 'not in the list' : `${number(place + 1)} of ${number(list.shown.length)}`),
    link(1, 'Next →', 'j'),
    element('button', { type: 'button', 'data-print': true }, 'Print'));
}

function showArticle(id) {
  const index = places.get(id);
  if (index === undefined) {
    open = null;
    list.select(null);
    reading.replaceChildren(element('h1', { tabindex: '-1' }, 'No such article'),
      element('p', { dir: 'auto' }, `This report has no article “${id}”.`));
    return;
  }
  open = index;
  const article = read(index);
  const page = articlePage(article, run.articles[index]);
  followSentences(page, article, detail);
  reading.replaceChildren(toolbar(index), legend(), page, help());
  list.select(index);
}

function legend() {
  return element('p', { class: 'legend' },
    element('span', { class: 'in-summary' }, 'in the summary'),
    element('span', { class: 'flagged-WARNING' }, 'flagged: warning'),
    element('span', { class: 'flagged-ERROR' }, 'error'),
    element('span', { class: 'flagged-INFO' }, 'note'));
}

function help() {
  const keys = [['j', 'next article'], ['k', 'previous'], ['f', 'next flag'], ['/', 'search'],
    ['↑ ↓', 'sentence by sentence, in the text']];
  return element('p', { class: 'help' }, keys.map(([key, text]) => element('span', {}, element('kbd', {}, key), ` ${text}`)));
}

function title() {
  const name = `Run ${run.overview.run.runId}`;
  return open === null ? `${name} · Tolk` : `${run.articles[open].title} · ${name} · Tolk`;
}

function asked() {
  if (location.hash.startsWith(ARTICLE)) {
    try {
      return { view: 'article', id: decodeURIComponent(location.hash.slice(ARTICLE.length)) };
    } catch {
      return { view: 'article', id: location.hash.slice(ARTICLE.length) };
    }
  }
  return { view: location.hash === '#articles' ? 'articles' : 'overview' };
}

/** Puts on the screen what the address asks for, unless it is there already. */
function follow() {
  if (location.hash === shown) {
    return;
  }
  const isFirst = shown === null;
  const next = asked();
  shown = location.hash;
  scrolled.set(view, window.scrollY);
  view = next.view;
  detail.hidden = true;
  if (view === 'article') {
    showArticle(next.id);
  } else {
    open = null;
    list.select(null);
    reading.replaceChildren(...overviewPage(run).filter(part => part));
  }
  document.body.dataset.view = view;
  document.title = title();
  document.querySelectorAll('[data-view-link]').forEach(link => {
    if (link.dataset.viewLink === view) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  window.scrollTo(0, view === 'article' ? 0 : scrolled.get(view) ?? 0);
  if (!isFirst && view === 'article') {
    reading.querySelector('h1').focus({ preventScroll: true });
  }
}

/** At once: the event that tells of a new address comes later, and keys may come before it. */
function goTo(fragment) {
  location.hash = fragment;
  follow();
}

function step(by) {
  const neighbour = open === null ? list.shown[0] : list.neighbour(open, by);
  if (neighbour !== undefined && neighbour !== open) {
    goTo(articleLink(run.articles[neighbour].id));
  }
}

function nextFlag() {
  const buttons = [...reading.querySelectorAll('[data-go]')];
  const last = buttons.findIndex(button => button.dataset.go === document.activeElement?.dataset.sentence);
  const others = buttons.filter((button, i) => i > last && button.dataset.go !== buttons[last]?.dataset.go);
  (others[0] ?? buttons[0])?.click();
}

function stepInList(by) {
  const links = [...byId('list').querySelectorAll('a')];
  links[links.indexOf(document.activeElement) + by]?.focus();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  if (event.target.matches('input, select, textarea')) {
    if (event.key === 'Escape') {
      event.target.blur();
    }
    return;
  }
  const inList = byId('list').contains(event.target);
  const action = {
    j: () => step(1),
    ArrowRight: () => step(1),
    k: () => step(-1),
    ArrowLeft: () => step(-1),
    f: nextFlag,
    '/': focusSearch,
    ArrowDown: inList && (() => stepInList(1)),
    ArrowUp: inList && (() => stepInList(-1)),
  }[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
}

function focusSearch() {
  if (getComputedStyle(byId('search')).visibility === 'hidden' || byId('search').offsetParent === null) {
    goTo('#articles');
  }
  byId('search').focus();
}

function printAll() {
  const area = byId('print-area');
  area.replaceChildren(...list.shown.map(index => articlePage(read(index), run.articles[index])));
  document.body.dataset.printing = 'all';
  window.addEventListener('afterprint', () => {
    delete document.body.dataset.printing;
    area.replaceChildren();
  }, { once: true });
  window.print();
}

byId('masthead-run').textContent = `Run ${run.overview.run.runId}`;
byId('print-all').addEventListener('click', printAll);
reading.addEventListener('click', event => {
  const flag = event.target.closest('[data-flag]')?.dataset.flag;
  if (flag) {
    byId('flag').value = `=${flag}`;
    list.update();
    goTo('#articles');
  }
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
document.querySelectorAll('[data-skip]').forEach(link => link.addEventListener('click', event => {
  event.preventDefault();
  if (link.dataset.skip === 'search') {
    focusSearch();
  } else {
    reading.focus();
  }
}));
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', follow);
follow();
