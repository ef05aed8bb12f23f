// Everything from the run becomes text nodes and attribute values here, and never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** An HTML element; children are elements or text, and those that are null or false are left out. */
function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function drawing(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function byId(id) {
  return document.getElementById(id);
}

const NUMBERS = new Intl.NumberFormat('en');

function number(value) {
  return NUMBERS.format(value);
}

function decimal(value, digits) {
  return value.toFixed(digits).replace('-', '\u2212');
}

/** "1 article", "1,250 articles". */
function count(value, noun) {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

function share(part, whole) {
  return whole === 0 ? '0 %' : `${decimal((100 * part) / whole, 1)} %`;
}

function duration(seconds) {
  if (seconds < 59.95) {
    return `${decimal(seconds, 1)} s`;
  }
  const whole = Math.round(seconds);
  const parts = [[Math.floor(whole / 3600), 'h'], [Math.floor(whole / 60) % 60, 'min'], [whole % 60, 's']];
  return parts.filter(([value]) => value > 0).slice(0, 2).map(([value, unit]) => `${value} ${unit}`).join(' ');
}

function bytes(value) {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return unit === 0 ? `${number(value)} bytes` : `${decimal(value / 1000 ** unit, 1)} ${units[unit]}`;
}

function moment(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

const LANGUAGES = {
  nb: 'Norwegian Bokmål', nn: 'Norwegian Nynorsk', da: 'Danish', sv: 'Swedish', en: 'English', se: 'Northern Sámi',
  other: 'another language',
};

function languageName(code) {
  return LANGUAGES[code] ?? code;
}

/** For the attribute lang: null where nobody knows. */
function languageTag(code) {
  return code === 'other' ? null : code;
}

const FLAGS = {
  numbers: 'A number, date, time, weekday or month was lost, added or changed',
  names: 'A name was lost, or a part of one',
  misnamed: 'A name was misspelt, became another, or was added',
  addresses: 'An address on the net was changed or lost',
  glossary: 'A term of the glossary did not come out as wanted',
  quotes: 'Quoted words are no longer quoted',
  negation: 'A negation was perhaps lost or added',
  loop: 'Words come again and again',
  length: 'The English is far too short or too long',
  copy: 'The English is the Norwegian',
  copied: 'A very long run of characters was copied',
  characters: 'Characters came out broken',
  empty: 'There is no English',
  repaired: 'The text was repaired before it was stored',
};

const SEVERITIES = ['ERROR', 'WARNING', 'INFO'];

function severityName(severity) {
  return { ERROR: 'error', WARNING: 'warning', INFO: 'note' }[severity] ?? severity;
}

function warns(flag) {
  return flag.severity !== 'INFO';
}
