// An article, paragraph against paragraph. Sentences of one pair carry the same data-sentence, and light up together.

const ORDINARY = 'body';

function articlePage(article, listed) {
  const sentences = article.paragraphs.flatMap(paragraph => paragraph.sentences);
  const notes = new Map();
  for (const sentence of sentences.filter(each => each.flags.length > 0)) {
    notes.set(sentence.sentence, notes.size + 1);
  }
  const translated = article.status === 'translated';
  return element('article', {},
    element('header', { class: 'article-head' },
      element('p', { class: 'kicker' }, [languageName(article.language), article.dateline, article.date]
        .filter(part => part).join(' · ')),
      element('h1', { tabindex: '-1', dir: 'auto' }, listed.title),
      listed.original && element('p', { class: 'original', dir: 'auto', lang: languageTag(article.language) }, listed.original),
      element('p', { class: 'byline' }, `${count(article.words, 'word')}, ${count(sentences.length, 'sentence')}, `,
        `${number(article.flaggedSentences)} flagged`),
      !translated && element('p', { class: 'notice' },
        `This text is in ${languageName(article.language)}, and went through untranslated.`),
      article.duplicateOf && element('p', { class: 'notice' }, 'The same text came before as ',
        element('a', { href: articleLink(article.duplicateOf), dir: 'auto' }, article.duplicateOf), '.')),
    translated && summary(article, sentences),
    element('div', { class: translated ? 'text' : 'text untranslated' },
      element('div', { class: 'pair heads' },
        element('span', { class: 'kind' }),
        element('h2', {}, languageName(article.language)),
        translated && element('h2', {}, 'English')),
      article.paragraphs.map((paragraph, i) =>
        paragraphPair(paragraph, article.paragraphs[i - 1]?.kind, notes, translated))),
    provenance(article));
}

function articleLink(id) {
  return `#article=${encodeURIComponent(id)}`;
}

function summary(article, sentences) {
  const chosen = sentences.filter(sentence => sentence.inSummary);
  return chosen.length > 0 && element('section', { class: 'summary', 'aria-label': 'Summary' },
    element('h2', {}, 'Summary'),
    element('div', { class: 'pair' },
      element('span', { class: 'kind' }),
      element('p', { lang: languageTag(article.language), dir: 'auto' }, chosen.map(each => [quotation(each, each.nb), ' '])),
      element('p', { class: 'en', lang: 'en', dir: 'auto' }, chosen.map(each => [quotation(each, each.en), ' ']))));
}

/** A sentence outside of its paragraph: it lights up with the pair, and is no stop for the keyboard. */
function quotation(sentence, text) {
  return element('span', { class: 'sentence', 'data-sentence': sentence.sentence }, text);
}

/** @param before the kind of the paragraph before, which is not named again */
function paragraphPair(paragraph, before, notes, translated) {
  const same = paragraph.sentences.every(sentence => sentence.nb === sentence.en);
  const flagged = paragraph.sentences.filter(sentence => sentence.flags.length > 0);
  return element('section', { class: `pair kind-${paragraph.kind}${same ? ' same' : ''}` },
    element('span', { class: 'kind' }, [ORDINARY, before].includes(paragraph.kind) ? null : paragraph.kind),
    paragraphText(paragraph, paragraph.sentences.map(each => each.nb), languageTag(paragraph.language), 'source', notes),
    translated && paragraphText(paragraph, paragraph.sentences.map(each => each.en), 'en', 'en', notes),
    flagged.length > 0 && element('ul', { class: 'notes', 'aria-label': 'Flags' }, flagged.map(sentence =>
      sentence.flags.map(flag => element('li', { class: `severity-${flag.severity}` },
        element('button', { type: 'button', 'data-go': sentence.sentence, 'aria-label': 'Go to the sentence' },
          String(notes.get(sentence.sentence))),
        element('span', { class: 'code', title: FLAGS[flag.code] }, flag.code),
        element('span', { class: 'reason', dir: 'auto' }, flag.detail || FLAGS[flag.code]),
        element('span', { class: 'severity' }, severityName(flag.severity)))))));
}

function paragraphText(paragraph, texts, language, side, notes) {
  return element('p', { class: side, lang: language, dir: 'auto' }, paragraph.sentences.map((sentence, i) => [
    sentence.gap,
    element('span', {
      class: sentenceClass(sentence),
      'data-sentence': sentence.sentence,
      'data-side': side,
      tabindex: '-1',
    }, texts[i]),
    side === 'en' && notes.has(sentence.sentence)
      && element('sup', { class: 'note-number', 'aria-hidden': 'true' }, String(notes.get(sentence.sentence))),
  ]));
}

function sentenceClass(sentence) {
  const worst = SEVERITIES.find(severity => sentence.flags.some(flag => flag.severity === severity));
  return ['sentence', sentence.inSummary && 'in-summary', worst && `flagged-${worst}`].filter(name => name).join(' ');
}

function provenance(article) {
  return element('footer', { class: 'provenance' }, facts('Where it comes from', [
    ['Id', article.id],
    ['File', article.sourceUri],
    ['Record', number(article.record)],
    ['Date', article.date],
    ['Dateline', article.dateline],
    ...article.flags.map(flag => [`Flag “${flag.code}”`, flag.detail]),
    ...Object.entries(article.columns).map(([name, value]) => [`Column “${name}”`, value]),
  ]));
}

function sentenceDetail(sentence, all) {
  const parts = [`Sentence ${sentence.sentence + 1} of ${all}`];
  if (sentence.tokens > 0) {
    parts.push(`score ${decimal(sentence.score, 2)}, ${count(sentence.tokens, 'token')}`);
  } else if (sentence.en !== undefined) {
    parts.push('copied');
  }
  if (sentence.inSummary) {
    parts.push('in the summary');
  }
  return [...parts, ...sentence.flags.map(flag => `${flag.code}: ${flag.detail}`)].join(' · ');
}

/** What lets a reader move through an article's text: by mouse, by touch and by keyboard. */
function followSentences(root, article, detail) {
  const sentences = new Map(article.paragraphs.flatMap(paragraph => paragraph.sentences)
    .map(sentence => [String(sentence.sentence), sentence]));
  const order = [...sentences.keys()];
  const spans = (number, side) => root.querySelectorAll(
    `[data-sentence="${number}"]${side ? `[data-side="${side}"]` : ''}`);
  let focused = null;

  const light = number => {
    root.querySelectorAll('.sentence.lit').forEach(span => span.classList.remove('lit'));
    if (number !== null) {
      spans(number).forEach(span => span.classList.add('lit'));
      detail.textContent = sentenceDetail(sentences.get(number), order.length);
    }
    detail.hidden = number === null;
  };
  const numberOf = target => target.closest?.('[data-sentence]')?.dataset.sentence ?? null;
  const stop = span => {
    root.querySelectorAll('[data-side][tabindex="0"]').forEach(each => each.setAttribute('tabindex', '-1'));
    span.setAttribute('tabindex', '0');
  };
  const go = (number, side) => {
    const span = spans(number, side)[0] ?? spans(number, 'source')[0];
    if (span) {
      span.focus({ preventScroll: true });
      span.scrollIntoView({ block: 'nearest' });
    }
  };

  const first = root.querySelector('[data-side]');
  if (first) {
    first.setAttribute('tabindex', '0');
  }
  root.addEventListener('pointerover', event => light(numberOf(event.target) ?? focused));
  root.addEventListener('pointerleave', () => light(focused));
  root.addEventListener('focusin', event => {
    focused = numberOf(event.target);
    if (event.target.dataset.side) {
      stop(event.target);
    }
    light(focused);
  });
  root.addEventListener('focusout', () => {
    focused = null;
    light(null);
  });
  root.addEventListener('click', event => {
    const button = event.target.closest('[data-go]');
    const number = button ? button.dataset.go : numberOf(event.target);
    if (number !== null) {
      go(number, button ? 'en' : event.target.closest('[data-side]')?.dataset.side ?? 'source');
    }
  });
  root.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const side = event.target.dataset.side;
    if (!step || !side) {
      return;
    }
    const next = order[order.indexOf(event.target.dataset.sentence) + step];
    if (next !== undefined) {
      event.preventDefault();
      go(next, side);
    }
  });
}
