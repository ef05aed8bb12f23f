// The first page: what the run was, how it went, and how its articles are spread.

const FINGERPRINT = 12;

function overviewPage(run) {
  const { overview, quarantine } = run;
  const { counts } = overview.run;
  return [
    element('h1', { tabindex: '-1' }, `Run ${overview.run.runId}`),
    element('p', { class: 'standfirst' }, standfirst(overview)),
    counts.incompleteFiles > 0 && element('p', { class: 'notice' },
      counts.incompleteFiles === 1
        ? '1 file was not read to its end: what else it held is not in this run.'
        : `${number(counts.incompleteFiles)} files were not read to their end: what else they held is not in this run.`),
    run.articles.length < counts.articles && element('p', { class: 'notice' },
      `This page shows ${number(run.articles.length)} of ${count(counts.articles, 'article')}: those with the most `
      + 'flagged sentences, then the first by id. Figures and plots are of all of them. '
      + '“tolk report --limit” sets how many are shown.'),
    keyFigures(overview),
    element('section', { class: 'plots', 'aria-label': 'Plots' }, plots(run)),
    flagTable(run),
    quarantineTable(counts, quarantine),
    element('div', { class: 'facts' }, howItWent(overview), whatItWas(overview)),
  ];
}

function standfirst(overview) {
  const { counts } = overview.run;
  const source = overview.replayedRun
    ? `the quarantine of run ${overview.replayedRun}`
    : `${count(overview.inputFiles, 'file')} (${bytes(overview.inputBytes)})`;
  return `${count(counts.records, 'record')} from ${source}: ${number(counts.articles - counts.untranslated)} articles `
    + `translated, ${number(counts.untranslated)} in other languages, ${number(counts.quarantined)} in quarantine. `
    + `${count(counts.flaggedSentences, 'sentence')} of ${number(counts.sentences)} carry a flag that warns.`;
}

function keyFigures(overview) {
  const { counts } = overview.run;
  const total = Object.values(overview.seconds).reduce((sum, seconds) => sum + seconds, 0);
  const figures = [
    ['Articles', number(counts.articles), counts.duplicates > 0 && `${number(counts.duplicates)} of them duplicates`],
    ['Sentences', number(counts.sentences), `${number(counts.distinctSentences)} different ones`],
    ['Flagged', share(counts.flaggedSentences, counts.sentences), count(counts.flaggedSentences, 'sentence')],
    ['In quarantine', number(counts.quarantined), `${share(counts.quarantined, counts.records)} of the records`],
    ['Speed', overview.sentencesPerSecond > 0 ? decimal(overview.sentencesPerSecond, 1) : '–',
      'sentences a second while translating'],
    ['Duration', duration(total), overview.attempts > 1 ? `the last of ${number(overview.attempts)} attempts` : '1 attempt'],
  ];
  return element('dl', { class: 'figures' }, figures.map(([name, value, note]) => element('div', {},
    element('dt', {}, name),
    element('dd', {}, element('strong', {}, value), note && element('span', {}, note)))));
}

function plots(run) {
  return [lengthPlot(run), scorePlot(run), summaryPlot(run), flagPlot(run)];
}

function lengthPlot({ distributions, wordsPerBin }) {
  const lengths = Object.entries(distributions.words).map(([bin, articles]) => [bin * wordsPerBin, articles]);
  const longest = Math.max(0, ...lengths.map(([words]) => words)) + wordsPerBin;
  const width = Math.max(wordsPerBin, niceStep(longest, 24));
  const bars = new Map();
  for (const [words, articles] of lengths) {
    const from = Math.floor(words / width) * width;
    bars.set(from, (bars.get(from) ?? 0) + articles);
  }
  const end = Math.ceil(longest / width) * width;
  const step = niceStep(end, 6);
  return histogram({
    title: 'How long articles are',
    caption: `Words of the Norwegian text; a bar is ${number(width)} words wide.`,
    xTitle: 'words in an article',
    yTitle: 'articles',
    bars: lengths.length === 0 ? [] : Array.from({ length: end / width }, (_, i) => i * width).map(from => ({
      from, to: from + width, value: bars.get(from) ?? 0, name: `${number(from)} to ${number(from + width - 1)} words`,
    })),
    ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => ({ at: i * step, text: number(i * step) })),
  });
}

function scorePlot({ distributions, binsPerScore }) {
  // Below this, sentences are few and far between: one bar for all of them.
  const lowest = -2 * binsPerScore;
  const bars = new Map();
  for (const [bin, sentences] of Object.entries(distributions.scores)) {
    const from = Math.min(-1, Math.max(lowest, Number(bin)));
    bars.set(from, (bars.get(from) ?? 0) + sentences);
  }
  const first = Math.floor(Math.min(0, ...bars.keys()) / (binsPerScore / 4)) * (binsPerScore / 4);
  const tick = first < -binsPerScore ? 0.5 : 0.25;
  const low = first / binsPerScore;
  return histogram({
    title: 'How sure the model was',
    caption: 'Mean log-probability of a sentence’s tokens; the nearer to 0, the surer.',
    xTitle: 'score of a translated sentence',
    yTitle: 'sentences',
    bars: Array.from({ length: -first }, (_, i) => first + i).map(bin => ({
      from: bin / binsPerScore,
      to: (bin + 1) / binsPerScore,
      value: bars.get(bin) ?? 0,
      name: bin === lowest
        ? `below ${decimal((bin + 1) / binsPerScore, 2)}`
        : `${decimal(bin / binsPerScore, 2)} to ${decimal((bin + 1) / binsPerScore, 2)}`,
    })),
    ticks: Array.from({ length: Math.floor(-low / tick) + 1 }, (_, i) => -i * tick)
      .map(at => ({ at, text: first === lowest && at === low ? `≤ ${decimal(at, 1)}` : decimal(Math.abs(at) && at, 2) })),
  });
}

function summaryPlot({ distributions }) {
  const tenths = Object.entries(distributions.summary);
  return histogram({
    title: 'Where summary sentences stand',
    caption: 'Place of the chosen sentences in their article, headline and captions counted.',
    xTitle: 'place in the article, from beginning to end',
    yTitle: 'sentences in summaries',
    bars: tenths.length === 0 ? [] : Array.from({ length: 10 }, (_, tenth) => ({
      from: tenth * 10, to: tenth * 10 + 10, value: distributions.summary[tenth] ?? 0,
      name: `${tenth * 10} to ${tenth * 10 + 10} %`,
    })),
    ticks: [0, 20, 40, 60, 80, 100].map(at => ({ at, text: `${at} %` })),
  });
}

function flagPlot({ distributions }) {
  return severityBars({
    title: 'What the checks found',
    caption: 'Sentences that carry a flag, by the flag and how bad it is.',
    xTitle: 'sentences',
    yTitle: 'flag',
    rows: Object.entries(distributions.flags).map(([name, parts]) => ({ name, parts })),
  });
}

function table(head, rows) {
  return element('div', { class: 'scroll', tabindex: '0' }, element('table', {},
    element('thead', {}, element('tr', {}, head.map(name => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, rows.map(cells => element('tr', {}, cells.map(cell => element('td', { dir: 'auto' }, cell)))))));
}

function flagTable({ overview, distributions }) {
  const flags = Object.entries(overview.flags);
  return flags.length > 0 && element('section', {},
    element('h2', {}, 'Flags'),
    table(['Flag', 'What it says', 'Sentences', 'That warn'], flags.map(([code, sentences]) => {
      const { ERROR = 0, WARNING = 0 } = distributions.flags[code] ?? {};
      const warning = ERROR + WARNING;
      return [
        warning > 0 ? element('button', { type: 'button', class: 'link', 'data-flag': code }, code) : code,
        FLAGS[code] ?? '', number(sentences), number(warning),
      ];
    })));
}

function quarantineTable(counts, records) {
  return records.length > 0 && element('section', {},
    element('h2', {}, 'Quarantine'),
    element('p', {}, `${count(counts.quarantined, 'record')} could not become an article. `
      + (records.length < counts.quarantined ? `The first ${number(records.length)} are listed; ` : '')
      + (records.length < counts.quarantined ? '“tolk quarantine list” lists all.' : '')),
    table(['File', 'Record', 'Article', 'Step', 'What was wrong'], records.map(record => [
      record.sourceUri, number(record.record), record.articleId ?? '–', record.stage, record.message,
    ])));
}

function facts(title, rows) {
  return element('section', {},
    element('h2', {}, title),
    element('dl', { class: 'rows' }, rows.filter(([, value]) => value !== null && value !== undefined).map(
      ([name, value]) => element('div', {}, element('dt', {}, name), element('dd', { dir: 'auto' }, value)))));
}

function howItWent(overview) {
  const { counts } = overview.run;
  return facts('How it went', [
    ['Begun', moment(overview.startedAt)],
    ['Finished', moment(overview.run.finishedAt)],
    ...Object.entries(overview.seconds).map(([step, seconds]) => [`Step “${step}”`, duration(seconds)]),
    ['Sentences translated', number(counts.translatedSentences)],
    ['Known from earlier runs', number(counts.reusedSentences)],
    ['Deleted since', overview.deletedArticles > 0 ? count(overview.deletedArticles, 'article') : null],
  ]);
}

function whatItWas(overview) {
  return facts('What it was', [
    ['Model', `${overview.model}, ${overview.run.modelFingerprint.slice(0, FINGERPRINT)}`],
    ['Search', overview.beam === 1 ? 'greedy' : `beam of ${overview.beam}`],
    ['Where a check fails', overview.repairBeam > 0 ? `searched again, beam of ${overview.repairBeam}` : 'left as it is'],
    ['Summaries', `up to ${overview.summary}`],
    ['Input', overview.replayedRun ? `quarantine of ${overview.replayedRun}` : overview.inputs.join(', ')],
    ['Limit', overview.limit === undefined ? null : count(overview.limit, 'record')],
    ['Tolk', overview.run.tolkVersion],
    ['Spark', `${overview.sparkVersion}, ${overview.master}, ${overview.parallelism} at a time`],
    ['Processors', overview.cpuClass],
  ]);
}
