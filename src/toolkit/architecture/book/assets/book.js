// The book without this script has all that it has with it, but for filters, the search and what lights up in drawings.
'use strict';

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text has all the words that were typed. */
const hasAll = (text, typed) =>
  folded(typed)
    .split(/\s+/u)
    .every((word) => text.includes(word));

/** Puts a field above a table that hides the rows without the words typed. */
function addFilter(table, number) {
  const rows = [...table.tBodies[0].rows];
  const texts = rows.map((row) => folded(row.textContent));
  const box = document.createElement('div');
  box.className = 'filter';
  const label = document.createElement('label');
  const input = document.createElement('input');
  const count = document.createElement('span');
  input.type = 'search';
  input.id = `filter-${number}`;
  label.htmlFor = input.id;
  label.textContent = `Filter: ${table.caption.textContent.trim()}`;
  count.setAttribute('role', 'status');
  box.append(label, input, count);
  table.parentElement.before(box);
  input.addEventListener('input', () => {
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !hasAll(texts[index], input.value);
      if (!row.hidden) shown += 1;
    });
    count.textContent = input.value === '' ? '' : `${shown} of ${rows.length}`;
  });
}

/** Lists what the search finds, at most a hundred, those first whose names begin with the words. */
function search(entries, typed) {
  const list = document.getElementById('results');
  const words = folded(typed).trim();
  const rank = (entry) => {
    const name = folded(entry.name);
    if (name === words || name.endsWith(`/${words}`) || name.startsWith(`${words}:`)) return 0;
    return name.includes(words) ? 1 : 2;
  };
  const found = words === '' ? [] : entries.filter((entry) => hasAll(folded(`${entry.name} ${entry.kind} ${entry.words}`), words));
  found.sort((one, other) => rank(one) - rank(other));
  const shown = found.slice(0, 100).map((entry) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const kind = document.createElement('small');
    link.href = entry.href;
    link.textContent = entry.name;
    kind.textContent = entry.words === '' ? entry.kind : `${entry.kind}. ${entry.words}`;
    item.append(link, kind);
    return item;
  });
  list.replaceChildren(...shown);
  const more = found.length > shown.length ? `, the first ${shown.length} are shown` : '';
  document.getElementById('found').textContent =
    words === '' ? 'Type what to look for.' : `${found.length} found for “${typed.trim()}”${more}.`;
}

function startSearch() {
  const data = document.getElementById('entries');
  if (data === null) return;
  const entries = JSON.parse(data.textContent);
  const input = document.getElementById('search');
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  search(entries, input.value);
  input.addEventListener('input', () => search(entries, input.value));
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(entries, input.value);
  });
}

/** Lights up the way of one field, rule or canonical field through a drawing of lineage; nothing lights all. */
function pick(drawing, fields, targets) {
  const rules = [...drawing.querySelectorAll('.lineage')];
  const lit = rules.filter((rule) => {
    const read = rule.dataset.fields.split(' ');
    return targets.includes(rule.dataset.to) || read.some((field) => fields.includes(field));
  });
  const litFields = new Set([...fields, ...lit.flatMap((rule) => rule.dataset.fields.split(' '))]);
  const litTargets = new Set([...targets, ...lit.map((rule) => rule.dataset.to)]);
  for (const rule of rules) rule.classList.toggle('lit', lit.includes(rule));
  for (const field of drawing.querySelectorAll('[data-field]')) field.classList.toggle('lit', litFields.has(field.dataset.field));
  for (const target of drawing.querySelectorAll('[data-target]')) target.classList.toggle('lit', litTargets.has(target.dataset.target));
  drawing.classList.toggle('picking', fields.length + targets.length > 0);
}

function startLineage(page) {
  const drawing = page.querySelector('svg.drawing');
  drawing.addEventListener('click', ({ target }) => {
    const part = target.closest('[data-field], [data-target], .lineage');
    const again = part !== null && part === page.picked;
    page.picked = again ? undefined : part;
    if (part === null || again) return pick(drawing, [], []);
    const { field, target: written, fields, to } = part.dataset;
    if (field !== undefined) return pick(drawing, [field], []);
    return written === undefined ? pick(drawing, fields === '' ? [] : fields.split(' '), [to]) : pick(drawing, [], [written]);
  });
  const fromAddress = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row?.id.startsWith('field:')) pick(drawing, [row.id.slice('field:'.length)], []);
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
}

document.querySelectorAll('table.filtered').forEach(addFilter);
document.querySelectorAll('[data-lineage]').forEach(startLineage);
startSearch();
