// Plots as SVG: a histogram for numbers, bars for kinds. Sizes are in the drawing's own units, a little over pixels.

const PLOT = { width: 440, height: 250, left: 56, right: 22, top: 10, bottom: 46 };

/** A step of 1, 2 or 5 times a power of ten that divides the range into at most so many parts. */
function niceStep(range, parts) {
  const power = 10 ** Math.floor(Math.log10(range / parts));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => range / step <= parts);
}

function figure(title, caption, plot) {
  return element('figure', { class: 'plot' },
    element('figcaption', {}, element('h2', {}, title), element('p', {}, caption)),
    plot);
}

/**
 * @param bars {from, to, value, name} in the order of the axis, from and to on its scale
 * @param ticks {at, text} on the axis
 */
function histogram({ title, caption, xTitle, yTitle, bars, ticks }) {
  if (bars.length === 0) {
    return figure(title, 'There is nothing to draw.', null);
  }
  const { width, height, left, right, top, bottom } = PLOT;
  const low = bars[0].from;
  const high = bars[bars.length - 1].to;
  const most = Math.max(...bars.map(bar => bar.value));
  const step = Math.max(1, niceStep(most, 4));
  const ceiling = Math.ceil(most / step) * step;
  const x = value => left + ((value - low) / (high - low)) * (width - left - right);
  const y = value => height - bottom - (value / ceiling) * (height - top - bottom);
  const levels = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, i) => i * step);
  return figure(title, caption,
    drawing('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}: ${yTitle} by ${xTitle}` },
      levels.map(level => [
        drawing('line', { class: 'grid', x1: left, x2: width - right, y1: y(level), y2: y(level) }),
        drawing('text', { x: left - 7, y: y(level) + 4, 'text-anchor': 'end' }, number(level)),
      ]),
      bars.map(bar => drawing('rect', {
        class: 'bar',
        x: x(bar.from) + 0.75,
        width: Math.max(1, x(bar.to) - x(bar.from) - 1.5),
        y: y(bar.value),
        height: y(0) - y(bar.value),
      }, drawing('title', {}, `${bar.name}: ${number(bar.value)}`))),
      drawing('line', { class: 'axis', x1: left, x2: width - right, y1: y(0), y2: y(0) }),
      ticks.map(tick => [
        drawing('line', { class: 'axis', x1: x(tick.at), x2: x(tick.at), y1: y(0), y2: y(0) + 4 }),
        drawing('text', { x: x(tick.at), y: y(0) + 18, 'text-anchor': 'middle' }, tick.text),
      ]),
      drawing('text', { class: 'axis-title', x: (left + width - right) / 2, y: height - 6, 'text-anchor': 'middle' }, xTitle),
      drawing('text', {
        class: 'axis-title',
        transform: `translate(13 ${(top + height - bottom) / 2}) rotate(-90)`,
        'text-anchor': 'middle',
      }, yTitle)));
}

/** Bars by kind, each of parts by severity: {name, parts: {ERROR, WARNING, INFO}}. */
function severityBars({ title, caption, xTitle, yTitle, rows }) {
  if (rows.length === 0) {
    return figure(title, 'No sentence carries a flag.', null);
  }
  const row = 30;
  const { width, right, top, bottom } = PLOT;
  const left = 106;
  const key = 22;
  const height = top + key + rows.length * row + bottom;
  const base = height - bottom;
  const total = ({ parts }) => SEVERITIES.reduce((sum, severity) => sum + (parts[severity] ?? 0), 0);
  const most = Math.max(...rows.map(total));
  const step = Math.max(1, niceStep(most, 5));
  const ceiling = Math.ceil(most / step) * step;
  const x = value => left + (value / ceiling) * (width - left - right);
  const levels = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, i) => i * step);
  const bars = rows.map((each, index) => {
    let from = 0;
    const middle = top + key + index * row + row / 2;
    return [
      drawing('text', { x: left - 8, y: middle + 4, 'text-anchor': 'end' }, each.name),
      SEVERITIES.filter(severity => each.parts[severity]).map(severity => {
        const value = each.parts[severity];
        const bar = drawing('rect', {
          class: `severity-${severity}`, x: x(from), width: x(from + value) - x(from), y: middle - 9, height: 18,
        }, drawing('title', {}, `${each.name}, ${severityName(severity)}: ${number(value)}`));
        from += value;
        return bar;
      }),
    ];
  });
  return figure(title, caption,
    drawing('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}: ${xTitle} by ${yTitle}` },
      SEVERITIES.map((severity, index) => [
        drawing('rect', { class: `severity-${severity}`, x: left + index * 84, y: top, width: 11, height: 11 }),
        drawing('text', { x: left + index * 84 + 16, y: top + 10 }, severityName(severity)),
      ]),
      levels.map(level => [
        drawing('line', { class: 'grid', x1: x(level), x2: x(level), y1: top + key, y2: base }),
        drawing('text', { x: x(level), y: base + 18, 'text-anchor': 'middle' }, number(level)),
      ]),
      bars,
      drawing('line', { class: 'axis', x1: left, x2: left, y1: top + key, y2: base }),
      drawing('text', { class: 'axis-title', x: (left + width - right) / 2, y: height - 6, 'text-anchor': 'middle' }, xTitle),
      drawing('text', {
        class: 'axis-title', transform: `translate(13 ${(top + key + base) / 2}) rotate(-90)`, 'text-anchor': 'middle',
      }, yTitle)));
}
